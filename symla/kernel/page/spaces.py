"""The claims made by the lines, planes and boxes of a figure in space."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from symla.derivation import figure as f
from symla.derivation.model import Figure
from symla.kernel.meaning.verdict import Refuted
from symla.kernel.page.curves import NO_PLACE, Claims, Stated
from symla.notation import written as w
from symla.notation.sums import minus


def dot_product(left: w.Node, right: w.Node) -> w.Node:
    """The dot product of two vectors."""
    return w.VectorProduct("dot", left, right)


def area_squared(one: w.Node, two: w.Node) -> w.Node:
    """The squared area between two vectors, which is zero if they are parallel."""
    lengths = w.Product((dot_product(one, one), dot_product(two, two)))
    return minus(lengths, w.Power(dot_product(one, two), w.TWO))


def _span(mark: f.Span, stated: Stated) -> Claims:
    ways = [stated[way] for way in mark.ways]
    if len(ways) == 1:
        yield w.Relation(dot_product(*ways, *ways), ">", w.ZERO)
    elif len(ways) == 2:
        yield w.Relation(area_squared(*ways), ">", w.ZERO)
    else:
        yield Refuted("a line has one direction, a plane two")


def common(mark: f.Span, figure: Figure, stated: Stated) -> Claims:
    """A line or plane through another point than the origin is what all planes of the figure have in common."""
    planes = [own for own in figure.marks if isinstance(own, f.Line) and own.normal in stated and own.offset in stated]
    if not planes:
        yield Refuted("this is not through the origin, and lies in no plane")
    assert mark.at is not None
    for plane in planes:
        normal = stated[plane.normal]
        yield w.Relation(dot_product(normal, stated[mark.at]), "=", stated[plane.offset])
        for way in mark.ways:
            yield w.Relation(dot_product(normal, stated[way]), "=", w.ZERO)


def _box(mark: f.Box, stated: Stated) -> Claims:
    corner = stated[mark.corner]
    assert isinstance(corner, w.Vector)
    if len(corner.entries) != 3:
        yield NO_PLACE
    for entry in corner.entries:
        yield w.Relation(entry, "!=", w.ZERO)


SPACE: Final[dict[type, Callable[[Any, Stated], Claims]]] = {f.Span: _span, f.Box: _box}
