"""Writes pages by layouts from outside, in a process of its own that may be ended at any time.  What is wrong with one
is told as `:7: there is no such filter`, with its line.
"""

from __future__ import annotations

import pickle
import traceback
from functools import lru_cache

import jinja2
from jinja2.sandbox import ImmutableSandboxedEnvironment

from symla.rendering.served import serve
from symla.rendering.templates import SYNTAX, dressed, layout_folders

MOST_MEMORY = 2 << 30  # bytes of address space
_OWN = "own:"  # no file of symla's has such a name
_FAULTS = (jinja2.TemplateError, ArithmeticError, AttributeError, LookupError, RecursionError, TypeError, ValueError)


@lru_cache(maxsize=8)
def _compiled(format_name: str, text: str) -> jinja2.Template:
    own = jinja2.DictLoader({_OWN: text})
    env = ImmutableSandboxedEnvironment(
        loader=jinja2.ChoiceLoader([own, jinja2.FileSystemLoader(layout_folders(format_name))]),
        autoescape=False,
        **SYNTAX,
    )
    return dressed(env, format_name).get_template(_OWN)


def _written(request: bytes) -> tuple[bool, bytes]:
    format_name, text, page = pickle.loads(request)  # from symla itself, which began this process
    try:
        return True, _compiled(format_name, text).render(page=page).encode("utf-8")
    except jinja2.TemplateSyntaxError as error:
        told = f":{error.lineno}: {error.message}"
    except MemoryError:
        told = ": it needs more memory than it may"
    except _FAULTS as error:
        lines = [one.lineno for one in traceback.extract_tb(error.__traceback__) if one.filename == "<template>"]
        told = f":{lines[-1]}: {error}" if lines else f": {error}"
    return False, told.encode("utf-8")


if __name__ == "__main__":
    serve(_written, MOST_MEMORY)
