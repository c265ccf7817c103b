"""The IPython magic: after `%load_ext symla`, `%symla norm_l2([3, 4])` works a problem, and a cell that begins with
`%%symla` the problems in its lines, with definitions such as `v = [3, 4]` before them.
"""

from __future__ import annotations

import shlex
from importlib import import_module
from typing import Any

from symla.documents.handouts.checked import conventions_from
from symla.documents.notes.work import FIGURES, WHERE, wrong_with
from symla.documents.piped import solutions
from symla.errors import SymlaError
from symla.notation.conventions import Conventions, Detail
from symla.solving.pictures import picture_of
from symla.solving.solution import Solution

_OPTIONS = ("detail", "domain", WHERE, *FIGURES, "language")


def register(shell: Any) -> None:
    """Register the magic with an IPython shell."""
    shell.register_magic_function(_worked, "line_cell", "symla")


def _worked(line: str, cell: str | None = None) -> None:
    """Show the worked solution of a problem, or of every problem in a cell.  The first line of a cell takes the options
    `detail=brief`, `domain=complex`, `where="x > 0"`, `figure=below`, `language=de` and
    conventions, `brackets=round`.
    """
    display = import_module("IPython.display").display  # always loaded where this runs
    try:
        options = _options(line) if cell is not None else {}
        detail, figure = options.pop("detail", "full"), options.pop("figure", "none")
        asked = solutions(line) if cell is None else solutions(f"\n{cell}", called="cell", **options)
        for solution in asked:
            display(solution if detail == "full" else _Detailed(solution, detail))
            if figure == "below" and (picture := picture_of(solution)):
                display(picture)
    except SymlaError as error:
        print(error)  # without a traceback, as on a command line


def _options(line: str) -> dict[str, Any]:
    """The options in the first line of a cell."""
    try:
        words = shlex.split(line)
    except ValueError as error:
        raise SymlaError(f"%%symla: {error}") from None
    found: dict[str, Any] = {}
    conventions: dict[str, Any] = {}
    for word in words:
        key, sign, value = word.partition("=")
        if sign and key in Conventions.__struct_fields__:
            conventions[key] = value
        elif wrong := wrong_with(key if sign else word, value, _OPTIONS):
            raise SymlaError(f"%%symla: {wrong}")
        elif key == WHERE:  # given twice, both hold, as on a command line
            found[key] = [*found.get(key, ()), value]
        elif key in found:
            raise SymlaError(f"%%symla: {key} is given twice.")
        else:
            found[key] = value
    return found | ({"conventions": conventions_from(conventions)} if conventions else {})


class _Detailed:
    """A solution displayed with another detail."""

    def __init__(self, solution: Solution, detail: Detail) -> None:
        self.solution = solution
        self.detail: Detail = detail

    def _repr_mimebundle_(self, include: Any = None, exclude: Any = None) -> dict[str, str]:
        return self.solution.bundle(self.detail, include, exclude)
