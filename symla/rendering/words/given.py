"""Parts of a sentence that are set apart: large data of a problem, `A = [...], B = [...]`, stand below the words that
name them; and the width of a sentence's widest unbreakable part.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import inf

from symla.derivation.model import Fact, Reason
from symla.notation import written as w
from symla.notation.shape import ARRAY
from symla.notation.statements import Property
from symla.rendering.widths.measure import Measure

_BETWEEN = 6.0  # the gap between two data, with the comma
_HIGH = 3  # height from which a formula disturbs the lines of a sentence


def formulas(*facts: Fact) -> list[w.Node]:
    """The formulas among the facts of a sentence; properties only select words."""
    found: list[w.Node] = []
    left = [*facts[::-1]]
    while left:
        fact = left.pop()
        if type(fact) is tuple:
            left += fact[::-1]
        elif isinstance(fact, w.Node) and not isinstance(fact, Property):
            found.append(fact)
    return found


def given(reason: Reason, measure: Measure) -> tuple[w.Relation, ...]:
    """The arrays among the data of a problem, `A = [...]`."""
    arrays = (w.Matrix, w.Vector) if measure.rows.columns else (w.Matrix,)
    nodes = formulas(*[fact for _, fact in reason.facts])
    equations = [fact for fact in nodes if isinstance(fact, w.Relation) and fact.symbol == "="]
    return tuple([fact for fact in equations if type(fact.left) is w.Name and isinstance(fact.right, arrays)])


def set_apart(
    data: Sequence[w.Relation], measure: Measure, room: float, begun: Sequence[w.Relation] = ()
) -> tuple[w.Relation, ...]:
    """The data to set apart, side by side, if they are large and fit; those with which the work begins (`begun`) are
    shown there.
    """
    apart = tuple([fact for fact in data if fact not in begun])
    large = len(apart) > 1 or any(measure.height(fact) >= _HIGH for fact in apart)
    fits = sum(map(measure, apart)) + _BETWEEN * (len(apart) - 1) <= room
    return apart if large and fits else ()


def piece(nodes: Iterable[w.Node], measure: Measure) -> float:
    """The width of the widest unbreakable part of the nodes; an array counts as infinitely wide."""
    widest = 0.0
    for node in nodes:
        if measure.rows.high(node) & ARRAY:
            return inf
        widest = max(widest, measure.piece(node))
    return widest
