"""Labels find their places: each at the first of its places that is free of lines, arrow heads and other labels."""

from __future__ import annotations

import itertools
import math
from collections.abc import Callable, Iterator
from typing import NamedTuple

from symla.notation.written import Node
from symla.rendering.figure.drawing import Box, Point, Text, meets, overlap

Owner = tuple[str, int]  # a kind of marks, and which of them
Measure = Callable[[Node], tuple[float, float]]

GAP = 0.7  # between a label and what it belongs to
CLEAR = 0.35  # between a label and everything else
_SMALL = 0.83  # the size of numbers at an axis
_APART = 1.6  # and how far they stand from what could be taken for one
_FAR = (0.0, 0.8, 1.6, 2.8, 4.2, 6.0, 8.0)  # how much farther away a label may stand than it should
_NEARER = 1.2  # as far as its own mark: so near no other one should be
_AWAY = 2.0  # from where on a label stands far away
_SOME = 1e-9  # whatever is in the way
_ALONG = (0.5, 0.62, 0.38, 0.75, 0.25, 0.86)


class Wish(NamedTuple):
    """A label, and where it may stand: each a point, and the direction in which the label is from there.  One that is
    `close` may not stand farther away.  What it belongs to is its `own`; it could be
    taken for a label of the marks of these kinds, its `rivals`.
    """

    node: Node
    places: tuple[tuple[Point, Point], ...]
    close: bool = False
    own: frozenset[Owner] = frozenset()
    rivals: frozenset[str] = frozenset()


def beside(
    start: Point, end: Point, away: Point, tip: str = "", part: tuple[float, float] = (0.0, 1.0)
) -> tuple[tuple[Point, Point], ...]:
    """Along a line or the `part` of it that no other line covers, on the side that is farther `away` from this point
    first; at the tip of an arrow first or late.
    """
    dx, dy = end[0] - start[0], end[1] - start[1]
    length = math.hypot(dx, dy) or 1.0
    left = (-dy / length, dx / length)
    middle = ((start[0] + end[0]) / 2 - away[0], (start[1] + end[1]) / 2 - away[1])
    level = (math.copysign(1.0, left[0]), 0.0) if abs(dy) > abs(dx) else (0.0, math.copysign(1.0, left[1]))
    first = 1.0 if left[0] * middle[0] + left[1] * middle[1] > -1e-9 else -1.0
    found = [
        ((start[0] + t * dx, start[1] + t * dy), (side * way[0], side * way[1]))
        for way in (left, level)
        for side in (first, -first)
        for t in [part[0] + own * (part[1] - part[0]) for own in _ALONG]
    ]
    if not tip:
        return tuple(found)
    beyond = [(end, (dx / length, dy / length)), *_sides_of(end)]
    return (beyond[0], *found, *beyond[1:]) if tip == "first" else (*found, *beyond)


def _sides_of(at: Point) -> list[tuple[Point, Point]]:
    return [(at, way) for way in ((1.0, 0.0), (-1.0, 0.0), (0.0, 1.0), (0.0, -1.0))]


def around(at: Point, radius: float = 0.0, first: float = 45.0) -> tuple[tuple[Point, Point], ...]:
    """All around a point, `radius` from it, from this direction on (in degrees)."""
    found = []
    for turn in (0, 22, -22, 45, -45, 67, -67, 90, -90, 112, -112, 135, -135, 180):
        angle = math.radians(first + turn)
        way = (math.cos(angle), math.sin(angle))
        found.append(((at[0] + radius * way[0], at[1] + radius * way[1]), way))
    return tuple(found)


class Placing:
    """Places labels, one after the other, within a frame."""

    def __init__(self, measure: Measure, frame: Box) -> None:
        self.measure = measure
        self.frame = frame
        self.lines: list[tuple[Point, Point, float]] = []  # with half of their width
        self.marks: list[tuple[Point, Point, Owner]] = []  # the lines of those that have labels, each with its owner
        self.boxes: list[Box] = []
        self.crowded = False
        self.doubts = 0

    def stroke(
        self, points: tuple[Point, ...], half: float = 0.2, closed: bool = False, owner: Owner | None = None
    ) -> None:
        """Keeps a line free of labels; one with an owner is not mistaken for what another label belongs to."""
        ring = (*points, points[0]) if closed else points
        self.lines += [(a, b, half) for a, b in itertools.pairwise(ring)]
        if owner is not None:
            self.marks += [(a, b, owner) for a, b in itertools.pairwise(ring)]

    def place(self, wish: Wish) -> Text:
        """The label where it fits; where it fits nowhere, at the place where least is in its way."""
        fault, doubts, text = self._best(wish)
        self.crowded = self.crowded or fault > 0
        self.doubts += doubts
        self.boxes.append(text.box)
        return text

    def placed(self, wish: Wish) -> Text | None:
        """The label where it fits; None if it fits nowhere."""
        fault, _, text = self._best(wish)
        if fault:
            return None
        self.boxes.append(text.box)
        return text

    def _best(self, wish: Wish) -> tuple[float, int, Text]:
        size = self.measure(wish.node)
        best: tuple[tuple[float, int], Text] | None = None
        for far, place in self._nearer(wish.places, wish.close):
            text = Text(_middle(*place, size), size, wish.node)
            fault = (self._fault(text.box, math.inf if best is None else max(best[0][0], _SOME)), 0)
            if not fault[0]:
                fault = (0.0, self._others(text.box, wish, _NEARER * (GAP + far)) + (far > _AWAY))
            if best is None or fault < best[0]:
                best = (fault, text)
            if fault == (0.0, 0):
                break
        assert best is not None
        return *best[0], best[1]

    def _others(self, box: Box, wish: Wish, near: float) -> int:
        """The number of other marks so near to a label that it could be theirs."""
        others = [line for line in self.marks if line[2][0] in wish.rivals and line[2] not in wish.own]
        return len({other for a, b, other in others if meets(box, a, b, near)})

    def free(self, wish: Wish) -> Text | None:
        """A small label at the first of these very places that is free; None if none is."""
        wide, high = self.measure(wish.node)
        size = (_SMALL * wide, _SMALL * high)
        for place in wish.places:
            text = Text(_middle(*place, size), size, wish.node, small=True)
            near = any(overlap(text.box, other, _APART) for other in self.boxes)
            if not near and not self._fault(text.box, _SOME):
                self.boxes.append(text.box)
                return text
        return None

    def _nearer(
        self, places: tuple[tuple[Point, Point], ...], close: bool
    ) -> Iterator[tuple[float, tuple[Point, Point]]]:
        """The places, then the same a little farther away."""
        for far in _FAR[:2] if close else _FAR:
            for at, way in places:
                yield far, ((at[0] + far * way[0], at[1] + far * way[1]), way)

    def _fault(self, box: Box, least: float) -> float:
        """The amount of ink in the way of a label; lines are counted until it exceeds `least`, the best so far."""
        left, bottom, right, top = self.frame
        low, down, high, up = box
        fault = max(left - low, bottom - down, high - right, up - top, 0.0)
        fault += 3 * sum([overlap(box, other, CLEAR) for other in self.boxes])
        for (x, y), (u, v), half in self.lines:
            if fault >= least:
                break
            gap = half + CLEAR
            # most lines lie on one side of the box
            if (x < low - gap and u < low - gap) or (x > high + gap and u > high + gap):
                continue
            if (y < down - gap and v < down - gap) or (y > up + gap and v > up + gap):
                continue
            fault += meets(box, (x, y), (u, v), gap)
        return fault


def _middle(at: Point, way: Point, size: tuple[float, float]) -> Point:
    """The middle of a box that lies in this direction from the point and leaves a gap."""
    reach = abs(way[0]) * (GAP + size[0] / 2) + abs(way[1]) * (GAP + size[1] / 2)
    return (at[0] + way[0] * reach, at[1] + way[1] * reach)
