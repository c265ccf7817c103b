"""The cells of a notebook.  A layout writes Markdown, with cells of code between two marks; at the end, `notebook`
makes cells of all of it.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from symla.notation.conventions import Conventions
from symla.rendering.figure.drawing import Drawing
from symla.rendering.formats.markdown import JUPYTER_FORMAT
from symla.rendering.formats.svg import svg
from symla.rendering.logo import MIME, Logo

if TYPE_CHECKING:
    from symla.rendering.pages.page import Page

_BEGIN, _END, _APART = "\x1e", "\x1f", "\x1d"  # which JSON has no place for, and no text of a page either
_CODE = re.compile(f"{_BEGIN}(.*?){_END}", re.DOTALL)
_METADATA = {
    "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
    "language_info": {"name": "python"},
}
_FIRST, _MARKDOWN, _SYMPY = "import symla", "Markdown", "sympy.CRootOf("


def figure(drawing: Drawing, title: str, description: str, conventions: Conventions) -> str:
    """A figure as Markdown that holds it, and as a file, which hosts show only of notebooks that are trusted."""
    file = Logo("svg", svg(drawing, title, description, conventions).encode())
    shown = JUPYTER_FORMAT.figures.shown if JUPYTER_FORMAT.figures else None
    assert shown is not None
    return f"{shown(file.as_address(), JUPYTER_FORMAT.escape(description))}{_APART}{file.data.decode()}"


def code(page: Page, shown: str) -> str:
    """A cell that works the problem anew; `shown` is its output."""
    source, outputs = str(page.call), [_output(shown)]
    if page.figure:
        seen = "solution" if page.detail == "full" else _detailed("solution", page.detail)
        source = f"solution = {source}\ndisplay({seen}, symla.figure(solution))"
        markdown, _, file = str(page.figure).partition(_APART)
        outputs = [_output(shown, "display_data"), _output(markdown, "display_data")]
        outputs[1]["data"][MIME["svg"]] = _lines(file)
    elif page.detail != "full":
        source = _detailed(source, page.detail)
    cell: dict[str, Any] = {
        "cell_type": "code",
        "execution_count": None,
        "metadata": {},
        "outputs": outputs,
        "source": source,
    }
    return _BEGIN + json.dumps(cell) + _END


def _detailed(solution: str, detail: str) -> str:
    return f'{_MARKDOWN}({solution}.to("jupyter", detail="{detail}"))'


def _output(shown: str, kind: str = "execute_result") -> dict[str, Any]:
    output = {"output_type": kind, "data": {"text/markdown": _lines(shown)}, "metadata": {}}
    return output | {"execution_count": None} if kind == "execute_result" else output


def notebook(text: str) -> str:
    """The notebook of a text with cells of code in it, as JSON."""
    cells: list[dict[str, Any]] = []
    done = 0
    found = list(_CODE.finditer(text))
    for met in found:
        _tell(cells, text[done : met.start()])
        if done == 0:
            first = _FIRST if _SYMPY not in text else f"import sympy\n\n{_FIRST}"
            if f"{_MARKDOWN}(" in text:
                first = f"from IPython.display import {_MARKDOWN}\n\n{first}"
            cells.append({"cell_type": "code", "execution_count": None, "metadata": {}, "outputs": [], "source": first})
        cells.append(json.loads(met[1]))
        done = met.end()
    _tell(cells, text[done:])
    for at, cell in enumerate(cells):
        cell["id"] = sha256(f"{at}{cell['source']}".encode()).hexdigest()[:12]
        cell["source"] = _lines(cell["source"])
    whole = {"cells": cells, "metadata": _METADATA, "nbformat": 4, "nbformat_minor": 5}
    return json.dumps(whole, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def _tell(cells: list[dict[str, Any]], text: str) -> None:
    """A cell with this text, if there is one."""
    if text.strip():
        cells.append({"cell_type": "markdown", "metadata": {}, "source": text.strip("\n")})


def _lines(text: str) -> list[str]:
    return text.splitlines(keepends=True)


FILTERS: tuple[tuple[str, Callable[..., str]], ...] = (("code", code), ("notebook", notebook))
