"""What of a sentence stands better by itself: the large data of a problem, `A = [...], B = [...]`, below the words that
name them; and what of it has to fit where there is little room.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from math import inf

from symla.derivation.model import Fact, Reason
from symla.notation import written as w
from symla.notation.shape import ARRAY, high
from symla.notation.statements import Property
from symla.rendering.measure import Measure

_BETWEEN = 6.0  # two data side by side, with the comma
_HIGH = 3  # lines that tear those of a sentence apart


def formulas(fact: Fact) -> Iterator[w.Node]:
    """The formulas among the facts of a sentence; a property is there to choose words by."""
    if isinstance(fact, w.Node) and not isinstance(fact, Property):
        yield fact
    elif isinstance(fact, tuple):
        for part in fact:
            yield from formulas(part)


def given(reason: Reason, measure: Measure) -> tuple[w.Relation, ...]:
    """The data of a problem that are arrays, `A = [...]`."""
    arrays = (w.Matrix, w.Vector) if measure.rows.conventions.vector_layout == "column" else (w.Matrix,)
    told = formulas(tuple([fact for _, fact in reason.facts]))
    return tuple([fact for fact in told if isinstance(fact, w.Relation) and _is_given(fact, arrays)])


def set_apart(
    data: Sequence[w.Relation], measure: Measure, room: float, begun: Sequence[w.Relation] = ()
) -> tuple[w.Relation, ...]:
    """Those of the data that stand apart, side by side, if they are large and find room; with what the work has `begun`
    it is shown there.
    """
    apart = tuple([fact for fact in data if fact not in begun])
    large = len(apart) > 1 or any(measure.height(fact) >= _HIGH for fact in apart)
    fits = sum(map(measure, apart)) + _BETWEEN * (len(apart) - 1) <= room
    return apart if large and fits else ()


def piece(nodes: Iterable[w.Node], measure: Measure) -> float:
    """How wide the widest part of these is that cannot be broken; an array is wider than any column."""
    widest = 0.0
    columns = measure.rows.conventions.vector_layout == "column"
    for node in nodes:
        if high((node,), measure.rows.elided, columns) & ARRAY:
            return inf
        widest = max(widest, measure.piece(node))
    return widest


def _is_given(fact: w.Relation, arrays: tuple[type[w.Node], ...]) -> bool:
    return fact.symbol == "=" and type(fact.left) is w.Name and isinstance(fact.right, arrays)
