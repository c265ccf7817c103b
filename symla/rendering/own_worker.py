"""The worker process that renders pages by custom layouts and may be killed at any time.  Errors are reported with
their line, as `:7: there is no such filter`.
"""

from __future__ import annotations

import pickle
import traceback
from functools import lru_cache

import jinja2
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
    return dressed(env, format_name).get_template(_OWN)


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
