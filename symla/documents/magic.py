"""The IPython magic: after `%load_ext symla`, `%symla norm_l2([3, 4])` works a problem, and a cell that begins with
`%%symla` the problems in its lines, with definitions such as `v = [3, 4]` before them.
"""

from __future__ import annotations

import shlex
from importlib import import_module
from typing import Any, get_args

from symla.documents.piped import solutions
from symla.errors import SymlaError
from symla.notation.conventions import Detail
from symla.solving.solution import Solution

_OPTIONS = ("detail", "domain", "language", "where")


def register(shell: Any) -> None:
    """Register the magic with an IPython shell."""
    shell.register_magic_function(_worked, "line_cell", "symla")


def _worked(line: str, cell: str | None = None) -> None:
    """Show the worked solution of a problem, or of every problem in a cell.  The first line of a cell takes the options
    `detail=brief`, `domain=complex`, `language=de` and `where="x > 0"`.
    """
    display = import_module("IPython.display").display  # always loaded where this runs
    try:
        options = _options(line) if cell is not None else {}
        detail = options.pop("detail", "full")
        if detail not in get_args(Detail):
            raise SymlaError(f"detail is {', '.join(get_args(Detail))}, not {detail[:40]!r}")
        asked = solutions(line) if cell is None else solutions(f"\n{cell}", called="cell", **options)
        for solution in asked:
            display(solution if detail == "full" else _Detailed(solution, detail))
    except SymlaError as error:
        print(error)  # without a traceback, as on a command line


def _options(line: str) -> dict[str, Any]:
    """The options in the first line of a cell."""
    try:
        words = shlex.split(line)
    except ValueError as error:
        raise SymlaError(f"%%symla: {error}") from None
    found: dict[str, Any] = {}
    for word in words:
        key, sign, value = word.partition("=")
        if key not in _OPTIONS or not sign:
            raise SymlaError(f"%%symla takes {', '.join(f'{own}=...' for own in _OPTIONS)}, not {word[:40]!r}")
        if key == "where":  # given twice, both hold, as on a command line
            found[key] = [*found.get(key, ()), value]
        elif key in found:
            raise SymlaError(f"%%symla: {key} is given twice.")
        else:
            found[key] = value
    return found


class _Detailed:
    """A solution displayed with another detail."""

    def __init__(self, solution: Solution, detail: Detail) -> None:
        self.solution = solution
        self.detail: Detail = detail

    def _repr_mimebundle_(self, include: Any = None, exclude: Any = None) -> dict[str, str]:
        return self.solution.bundle(self.detail, include, exclude)
