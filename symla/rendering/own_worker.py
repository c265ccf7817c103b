"""The worker process that renders pages by custom layouts and may be killed at any time.  Errors are reported with
their line, as `:7: there is no such filter`.
"""

from __future__ import annotations

import pickle
import traceback
from functools import lru_cache

import jinja2
from jinja2 import nodes
from jinja2.sandbox import ImmutableSandboxedEnvironment

from symla.rendering.served import serve
from symla.rendering.words.templates import SYNTAX, dressed, layout_folders

MOST_MEMORY = 2 << 30  # bytes of address space
_OWN = "own:"  # no file of symla has this name
_FAULTS = (jinja2.TemplateError, ArithmeticError, AttributeError, LookupError, RecursionError, TypeError, ValueError)


@lru_cache(maxsize=8)
def _compiled(format_name: str, text: str) -> jinja2.Template:
    custom = jinja2.DictLoader({_OWN: text})
    env = ImmutableSandboxedEnvironment(
        loader=jinja2.ChoiceLoader([custom, jinja2.FileSystemLoader(layout_folders(format_name))]),
        autoescape=False,
        **SYNTAX,
    )
    _require_used(env, text)
    return dressed(env, format_name).get_template(_OWN)


def _require_used(env: jinja2.Environment, text: str) -> None:
    """Raise where Jinja would pass over a part of a template that extends another one: a block of a name that the other
    has not, or text outside of the blocks.
    """
    known = _blocks_of(env, text)
    if known is None:
        return
    for part in env.parse(text).body:
        if isinstance(part, nodes.Block) and part.name not in known:
            names = ", ".join(sorted(known))
            raise jinja2.TemplateSyntaxError(
                f"there is no block {part.name} to override; there is {names}", part.lineno
            )
        for written in part.nodes if isinstance(part, nodes.Output) else ():
            if not isinstance(written, nodes.TemplateData) or written.data.strip():
                raise jinja2.TemplateSyntaxError("what stands outside of the blocks is not printed", written.lineno)


def _blocks_of(env: jinja2.Environment, text: str) -> set[str] | None:
    """The names of the blocks of the templates that a template extends; None if it extends nothing."""
    extended = next(env.parse(text).find_all(nodes.Extends), None)
    if extended is None or not isinstance(extended.template, nodes.Const):
        return None
    assert env.loader is not None
    above = env.loader.get_source(env, extended.template.value)[0]
    return {block.name for block in env.parse(above).find_all(nodes.Block)} | (_blocks_of(env, above) or set())


def _written(request: bytes) -> tuple[bool, bytes]:
    format_name, text, page = pickle.loads(request)  # pickled by symla itself, which started this process
    try:
        return True, _compiled(format_name, text).render(page=page).encode("utf-8")
    except jinja2.TemplateSyntaxError as error:
        fault = f":{error.lineno}: {error.message}"
    except MemoryError:
        fault = ": it needs more memory than it may"
    except _FAULTS as error:
        lines = [frame.lineno for frame in traceback.extract_tb(error.__traceback__) if frame.filename == "<template>"]
        fault = f":{lines[-1]}: {error}" if lines else f": {error}"
    return False, fault.encode("utf-8")


if __name__ == "__main__":
    serve(_written, MOST_MEMORY)
