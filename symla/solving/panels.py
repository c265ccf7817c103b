"""The figure of a problem with cases: one panel for each case, drawn at values of the letters that belong to it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice, product

from symla.derivation.figure import Net, Table
from symla.derivation.model import Cases
from symla.errors import SymlaError
from symla.notation import written as w
from symla.notation.rational import Fraction
from symla.notation.value import value
from symla.rendering.figure.drawing import Drawing
from symla.rendering.figure.layout import measured
from symla.rendering.figure.panels import stacked
from symla.rendering.formats import Format, by_figure
from symla.scenes import scene_of
from symla.solving.drawn import Picture, pictured
from symla.solving.solution import Solution
from symla.solving.solve import solve_call

_TRIED = tuple([w.number(x) for x in (2, Fraction(1, 2), 3, -2, 1, -1, 0, 5)])
_MOST_TRIED = 64
_MOST_PANELS = 4
_MOST_LETTERS = 2

Point = dict[w.Name, w.Node]


@dataclass(frozen=True)
class Panels(Picture):
    """Proved figures one below the other, each with the values of the letters at which it is drawn."""

    panels: tuple[tuple[w.Node, Picture], ...] = ()

    @property
    def description(self) -> str:
        """The descriptions of the panels, each after its values."""
        from symla.notation.plain import plain_printer

        printer = plain_printer(self.conventions)
        return " ".join([f"{printer(at)}: {picture.description}" for at, picture in self.panels])

    def drawn(self, format_: Format) -> Drawing:
        """The layout of all panels, in millimetres."""
        measure = measured(format_, self.conventions)
        return stacked([(at, measure(at), picture.drawn(format_)) for at, picture in self.panels])


def panels_of(solution: Solution) -> Picture | None:
    """The figure of a problem with cases; None if fewer than two of them can be drawn."""
    outcome, asked = solution.derivation.outcome, solution.asked
    if not isinstance(outcome, Cases) or asked is None or scene_of(solution.derivation.operation) is None:
        return None
    leaves = list(_leaves(outcome))
    letters = tuple(dict.fromkeys([part for own in leaves for one in own for part in w.names_in(one)]))
    if len(letters) > _MOST_LETTERS:
        return None
    found: list[tuple[w.Node, Picture]] = []
    for conditions in leaves[: _MOST_PANELS + 1]:
        point = _point_in(conditions, letters)
        picture = _at(solution, point) if point is not None else None
        if point is not None and picture is not None:
            told = tuple([w.Relation(letter, "=", number) for letter, number in point.items()])
            found.append((told[0] if len(told) == 1 else w.Both(told), picture))
    if not 2 <= len(found) <= _MOST_PANELS:
        return None
    first = found[0][1]
    panels = Panels(first.derivation, first.figure, first.conventions, first.language, tuple(found))
    return None if any(panels.drawn(one).crowded for one in by_figure().values()) else panels


def _leaves(cases: Cases, before: tuple[w.Node, ...] = ()) -> Iterator[tuple[w.Node, ...]]:
    """The conditions of every case without cases in it."""
    for case in cases.cases:
        conditions = w.conjuncts(case.condition)
        if isinstance(case.derivation.outcome, Cases):
            yield from _leaves(case.derivation.outcome, (*before, *conditions))
        else:
            yield (*before, *conditions)


def _point_in(conditions: tuple[w.Node, ...], letters: tuple[w.Name, ...]) -> Point | None:
    """Simple values of the letters under which the conditions hold."""
    equations = [c for c in conditions if isinstance(c, w.Relation) and c.symbol == "="]
    set_equal = {c.left: c.right for c in equations if isinstance(c.left, w.Name) and w.is_numeric(c.right)}
    choices = [(set_equal[letter],) if letter in set_equal else _TRIED for letter in letters]
    for values in islice(product(*choices), _MOST_TRIED):
        point = dict(zip(letters, values, strict=True))
        if all(_holds(w.substitute(c, point)) for c in conditions):
            return point
    return None


def _holds(condition: w.Node) -> bool:
    try:
        return bool(value(condition, "real") == True)  # noqa: E712 - SymPy's
    except SymlaError:
        return False


def _at(solution: Solution, point: Point) -> Picture | None:
    """The figure of the problem at these values."""
    assert solution.asked is not None
    call, names = solution.asked
    values = {key: w.substitute(node, point) for key, node in names.items()}
    try:
        at = w.substitute(call, point)
        assert isinstance(at, w.Call)
        worked = solve_call(at, values, conventions=solution.conventions, language=solution.language)
    except SymlaError:
        return None
    found = pictured(worked)
    return None if isinstance(found, str) or isinstance(found.figure.marks[0], Table | Net) else found
