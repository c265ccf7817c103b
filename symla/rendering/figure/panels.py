"""Several drawings one below the other, each under a formula."""

from __future__ import annotations

from collections.abc import Sequence

from symla.notation.written import Node
from symla.rendering.figure.drawing import Drawing, Item, Text, moved

_GAP = 2.5  # mm between a drawing and the formula of the next
_AIR = 1.0  # below a formula


def stacked(panels: Sequence[tuple[Node, tuple[float, float], Drawing]]) -> Drawing:
    """The drawings from the top down, each with its formula and the room that it takes, at the left above it."""
    wide = max(max(size[0], drawing.width) for _, size, drawing in panels)
    items: list[Item] = []
    foot = 0.0
    for node, size, drawing in reversed(panels):
        items += [moved(item, 0.0, foot) for item in drawing.items]
        foot += drawing.height + _AIR
        items.append(Text((size[0] / 2, foot + size[1] / 2), size, node, ground=False))
        foot += size[1] + _GAP
    return Drawing(wide, foot - _GAP, tuple(items), any(drawing.crowded for *_, drawing in panels))
