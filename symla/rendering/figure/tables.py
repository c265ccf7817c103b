"""Tables: the entries of matrices in their places, some tinted, some ringed.

Two stand side by side, or below each other; of three, the third is the product: it stands below the second and beside
the first, so that each of its entries lies where a row meets a column.
"""

from __future__ import annotations

import math

from symla.derivation.figure import Stroke, Table
from symla.derivation.model import Figure
from symla.rendering.figure.drawing import Drawing, Item, Path, Point, Round, Text, framed
from symla.rendering.figure.labels import Measure
from symla.rendering.figure.places import Places
from symla.rendering.figure.plane import WIDTH

_PAD = 2.4  # between two columns
_MANY, _TIGHT = 6, 1.8  # with so many columns
_GAP = 7.0  # between two tables, with a name between them
_BRACKET = 0.9
_PIECE = 0.2  # of a cell: half of a stroke between two entries
_LARGEST_RING = 4.0


class _Grid:
    """A table of this size in millimetres, its upper left corner at a point that is found later."""

    def __init__(self, mark: Table, places: Places, measure: Measure) -> None:
        self.mark, self.rows, self.measure = mark, places.rows(mark.matrix), measure
        sizes = [[measure(entry) for entry in row] for row in self.rows]
        self.ring = max([0.0, *[_ring(sizes[tint.row - 1][tint.column - 1]) for tint in mark.tints if tint.ringed]])
        rings = [2 * self.ring + 0.5]
        pad = _PAD if len(self.rows[0]) < _MANY else _TIGHT
        self.wide = max(5.0, max(wide for row in sizes for wide, _ in row) + pad, *rings)
        self.high = max(5.0, max(high for row in sizes for _, high in row) + 1.6, *rings)
        self.width, self.height = self.wide * len(self.rows[0]), self.high * len(self.rows)

    def drawn(self, corner: Point) -> list[Item]:
        """The table, its name above it."""
        left, top = corner
        right, bottom = left + self.width, top - self.height
        items: list[Item] = []
        for tint in self.mark.tints:
            x, y = left + self.wide * (tint.column - 1), top - self.high * tint.row
            if tint.ringed:
                items.append(Round((x + self.wide / 2, y + self.high / 2), self.ring, tint.role))
            else:
                box = ((x, y), (x + self.wide, y), (x + self.wide, y + self.high), (x, y + self.high))
                items.append(Path(box, tint.role, True, "tint"))
        for stroke in self.mark.strokes:
            items += self.between(stroke, left, top)
        for edge, inwards in ((left - 0.5, _BRACKET), (right + 0.5, -_BRACKET)):
            items.append(Path(((edge + inwards, top), (edge, top), (edge, bottom), (edge + inwards, bottom)), "axis"))
        for i, row in enumerate(self.rows):
            for j, entry in enumerate(row):
                middle = (left + self.wide * (j + 0.5), top - self.high * (i + 0.5))
                items.append(Text(middle, self.measure(entry), entry, ground=False))
        return items

    def between(self, stroke: Stroke, left: float, top: float) -> list[Item]:
        """The pieces of a stroke, between the entries that it goes through."""
        step = self.wide if stroke.to_the_right else -self.wide
        x, y = left + self.wide * (stroke.column - 0.5), top - self.high / 2
        corners = [(x + step * (i + 0.5), y - self.high * (i + 0.5)) for i in range(len(self.rows) - 1)]
        across, down = step * _PIECE, self.high * _PIECE
        return [Path(((a - across, b + down), (a + across, b - down)), stroke.role) for a, b in corners]

    def named(self, at: Point) -> list[Item]:
        """Its name around this point."""
        label = self.mark.label
        return [] if label is None else [Text(at, self.measure(label), label)]


def _ring(size: tuple[float, float]) -> float:
    """The radius of a ring around something of this size."""
    return math.hypot(size[0], size[1] - 0.5) / 2 + 0.5


def tables(figure: Figure, measure: Measure) -> Drawing:
    """The figure in millimetres; crowded, if it or a ring in it is wider than it may be."""
    places = Places(figure)
    grids = [_Grid(mark, places, measure) for mark in figure.marks if isinstance(mark, Table)]
    items: list[Item] = []
    if len(grids) == 3:
        first, second, product = grids
        wide, high = max(second.wide, product.wide), max(first.high, product.high)
        second.wide = product.wide = wide
        first.high = product.high = high
        second.width = product.width = wide * len(product.rows[0])
        first.height = product.height = high * len(product.rows)
        right = first.width + 3.0
        items += first.drawn((0.0, 0.0)) + product.drawn((right, 0.0)) + second.drawn((right, second.height + 2.5))
        items += first.named((first.width / 2, 2.6))
        items += second.named((right - 3.2, 2.5 + second.height / 2))
        items += product.named((right + product.width / 2, -product.height - 2.6))
    elif sum([grid.width + _GAP for grid in grids]) - _GAP > WIDTH - 1:
        top = 0.0
        for grid in grids:
            items += grid.drawn((0.0, top))
            items += grid.named((grid.width / 2, top + 2.6))
            top -= grid.height + _GAP
    else:
        left = 0.0
        for grid in grids:
            items += grid.drawn((left, 0.0))
            items += grid.named((left + grid.width / 2, 2.6))
            left += grid.width + _GAP
    drawing = framed(items)
    wide = any(isinstance(item, Round) and item.radius > _LARGEST_RING for item in items)
    return drawing._replace(crowded=wide or drawing.width > WIDTH)
