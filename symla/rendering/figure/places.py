"""The positions of the points of a figure, as floating-point numbers: good enough for ink."""

from __future__ import annotations

from typing import Any

from symla.derivation.model import Figure
from symla.notation import written as w
from symla.notation.exact import rational
from symla.notation.value import value
from symla.rendering.figure.drawing import Point


class Places:
    """The places that a figure states."""

    def __init__(self, figure: Figure) -> None:
        self.stated = {place.left: place.right for place in figure.places if isinstance(place, w.Relation)}

    @property
    def dimension(self) -> int:
        """2 in the plane, 3 in space."""
        return max([2, *[len(place.entries) for place in self.stated.values() if isinstance(place, w.Vector)]])

    def coordinates(self, node: w.Node) -> tuple[float, ...]:
        """A point in the plane or in space."""
        place: Any = self.stated[node]
        return tuple(map(real, place.entries))

    def point(self, node: w.Node) -> Point:
        """A point in the plane."""
        x, y = self.coordinates(node)
        return (x, y)

    def number(self, node: w.Node) -> float:
        """A length."""
        return real(self.stated[node])

    def rows(self, node: w.Node) -> tuple[tuple[w.Node, ...], ...]:
        """The entries of a matrix."""
        place: Any = self.stated[node]
        rows: tuple[tuple[w.Node, ...], ...] = place.rows
        return rows


def real(node: w.Node) -> float:
    """The value of a real number."""
    known = rational(node)
    return float(known if known is not None else value(node))
