"""Lines that lie on each other: which part of one is its own."""

from __future__ import annotations

import math
from collections.abc import Sequence

from symla.rendering.figure.drawing import Point

Ends = tuple[Point, Point]

_NEAR = 0.4  # mm
_LEAST = 0.12  # of a line, that is worth a label


def free_part(line: Ends, others: Sequence[Ends]) -> tuple[float, float]:
    """The longest part of a line on which no other one lies, from 0 at its start to 1 at its end; all of it, if others
    cover it.
    """
    free = [(0.0, 1.0)]
    for other in others:
        if covered(other, line) or covered(line, other):
            low, high = sorted(_along(line, point) for point in other)
            free = [
                piece
                for start, end in free
                for piece in ((start, min(end, low)), (max(start, high), end))
                if piece[1] - piece[0] > _LEAST
            ]
    return max(free, key=lambda piece: piece[1] - piece[0], default=(0.0, 1.0))


def covered(line: Ends, other: Ends) -> bool:
    """Whether a line lies on another one, at least a part of it with that one's direction."""
    (a, b), (c, d) = other
    length = math.dist(*other)
    if length < _NEAR or math.dist(*line) < _NEAR:
        return False
    off = [abs((x - a) * (d - b) - (y - b) * (c - a)) / length for x, y in line]
    low, high = sorted(_along(other, point) for point in line)
    return max(off) < _NEAR and min(high, 1.0) - max(low, 0.0) > 0.05


def _along(line: Ends, point: Point) -> float:
    """The place of the nearest point of a line, as a fraction of its length."""
    (a, b), (c, d) = line
    squared = (c - a) ** 2 + (d - b) ** 2
    return ((point[0] - a) * (c - a) + (point[1] - b) * (d - b)) / squared if squared else 0.0
