"""Figures of solved problems, drawn on request and proved before they are shown."""

from __future__ import annotations

from typing import Any

from symla.derivation.model import Cases
from symla.errors import SymlaError
from symla.scenes import scene_of
from symla.solving.drawn import Picture, pictured
from symla.solving.panels import panels_of
from symla.solving.solution import Solution
from symla.solving.solve import solve


def figure(problem: str | Solution, *arguments: Any, **options: Any) -> Picture:
    """The figure of a problem, given as for `solve`, or of a solution.  `.to("svg")` and `.to("tex")` return it as
    text.  Raises `SymlaError` where no figure helps: in more than three dimensions, with letters as data, or with
    points too far apart.
    """
    solution = problem if isinstance(problem, Solution) else solve(problem, *arguments, **options)
    solution.require_proof()
    found = _drawn(solution)
    if isinstance(found, str):
        name = solution.derivation.operation
        if scene_of(name) is None:
            raise SymlaError(f"There are no figures of {name}.")
        raise SymlaError(f"{name}: there is no figure of these data: {found}.")
    return found


def picture_of(solution: Solution) -> Picture | None:
    """The proved figure of a solution; None if there is none, if it is not proved, or if its labels do not fit in one
    of the formats.
    """
    found = _drawn(solution)
    return None if isinstance(found, str) else found


def _drawn(solution: Solution) -> Picture | str:
    if isinstance(solution.derivation.outcome, Cases):
        return panels_of(solution) or "the problem has no single answer, and few of its cases can be drawn"
    return pictured(solution)
