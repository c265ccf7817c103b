"""A figure in the plane: one scale for both axes, a grid of whole numbers, everything inside, labels off the lines."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from symla.derivation import figure as f
from symla.derivation.model import Figure
from symla.notation import written as w
from symla.rendering.figure.drawing import Box, Drawing, Path, Point, Round, Text, framed
from symla.rendering.figure.labels import Measure, Placing, Wish, around, beside
from symla.rendering.figure.marks import Marks, ends
from symla.rendering.figure.places import Places
from symla.rendering.figure.shapes import (
    arrow,
    ball,
    cut,
    ellipse,
    graph,
    multiples,
    step_of,
)

WIDTH = 42.0
_ROOMS = (33.0, 27.0, 22.0)  # for what is drawn, without its labels: the first in which these have room
LARGEST = 17.0  # a unit, unless the whole would be smaller than this:
LEAST = 24.0
MARGIN = 5.5  # labels may stand so far out


def plane(figure: Figure, measure: Measure) -> Drawing:
    """The figure in millimetres; where labels have no room, it is drawn smaller, and at last without coordinates."""
    return first_clear([partial(_drawn, figure, measure, room) for room in _ROOMS])


def _drawn(figure: Figure, measure: Measure, room: float, sparse: bool) -> Drawing:
    return Plane(figure, measure, room, sparse).drawing()


def first_clear(drawers: Sequence[Callable[[bool], Drawing]]) -> Drawing:
    """The first drawing whose labels have room and belong to one mark each; where there is none, the one with fewest
    faults.  A drawer may leave out labels that the text has, too, if none has room for all.
    """
    best: Drawing | None = None
    for sparse in (False, True):
        for draw in drawers:
            drawing = draw(sparse)
            if best is None or (drawing.crowded, drawing.doubts) < (best.crowded, best.doubts):
                best = drawing
            if not drawing.crowded and not drawing.doubts:
                return drawing
        if best is not None and not best.crowded:
            return best
    assert best is not None
    return best


class Plane(Marks):
    """The marks of a figure in the plane, laid out."""

    def __init__(self, figure: Figure, measure: Measure, room: float, sparse: bool) -> None:
        super().__init__(sparse)
        self.figure = figure
        self.places = Places(figure)
        left, bottom, right, top = self._extent()
        self.scale = min(room / (right - left), room / (top - bottom))
        self.scale = min(self.scale, max(LARGEST, LEAST / max(right - left, top - bottom)))
        pad = 2.6 / self.scale
        self.extent = (left - pad, bottom - pad, right + pad, top + pad)
        a, b = self.at((self.extent[0], self.extent[1])), self.at((self.extent[2], self.extent[3]))
        spare = max(0.0, (WIDTH - 0.2 - (b[0] - a[0])) / 2)
        out = MARGIN + (_ROOMS[0] - room) / 2
        self.labels = Placing(measure, (a[0] - spare, a[1] - out, b[0] + spare, b[1] + out))
        self.centre = self.at(((left + right) / 2, (bottom + top) / 2))

    def drawing(self) -> Drawing:
        """Everything in its place."""
        self._axes()
        self.draw(_DRAW)
        texts = [self.labels.place(wish) for _, wish in sorted(self.wishes, key=lambda one: one[0])]
        texts += [text for text in map(self.labels.placed, self.quiet) if text]
        texts += self._ticks()
        return framed([*self.below, *self.items, *texts])._replace(
            crowded=self.labels.crowded, doubts=self.labels.doubts
        )

    # ---- what there is ----------------------------------------------------------------------------------------------

    def _extent(self) -> Box:
        """The part of the plane that is shown."""
        points: list[Point] = [(0.0, 0.0)]
        lines: list[tuple[Point, float]] = []
        graphs: list[list[float]] = []
        for mark in self.figure.marks:
            if isinstance(mark, f.Circle):
                (x, y), r = self.places.point(mark.centre), self.places.number(mark.radius)
                points += [(x - r, y - r), (x + r, y + r)]
            elif isinstance(mark, f.Ball):
                points += [(-1.0, -1.0), (1.0, 1.0)]
            elif isinstance(mark, f.Ellipse):
                (a, b), (c, d) = self.places.point(mark.one), self.places.point(mark.two)
                points += [(math.hypot(a, c), math.hypot(b, d)), (-math.hypot(a, c), -math.hypot(b, d))]
            elif isinstance(mark, f.Graph):
                graphs.append(self.coefficients(mark))
            elif isinstance(mark, f.Parallelogram):
                at, one, two = map(self.places.point, (mark.at, mark.one, mark.two))
                points += [at, _sum(at, one), _sum(at, two), _sum(at, one, two)]
            elif isinstance(mark, f.Span):
                a, b = self.places.point(mark.ways[0])
                points += [(-a, -b), (a, b)]
            elif isinstance(mark, f.Line):
                lines.append((self.places.point(mark.normal), self.places.number(mark.offset)))
            else:
                points += [self.places.point(node) for node in ends(mark)]
        for (a, b), c in lines:
            points += [(c / a, 0.0)] if a else []
            points += [(0.0, c / b)] if b else []
        left, right = min(p[0] for p in points), max(p[0] for p in points)
        points += [p for own in graphs for p in graph(own, left, right)]
        bottom, top = min(p[1] for p in points), max(p[1] for p in points)
        if lines:  # that cross at the edge should be seen to go on
            more = 0.25 * max(right - left, top - bottom)
            left, right, bottom, top = left - more, right + more, bottom - more, top + more
        least = 0.28 * max(right - left, top - bottom) or 1.0  # no figure is a mere line
        if right - left < least:
            left, right = left - (least - right + left) / 2, right + (least - right + left) / 2
        if top - bottom < least:
            bottom, top = bottom - (least - top + bottom) / 2, top + (least - top + bottom) / 2
        return (left, bottom, right, top)

    def _axes(self) -> None:
        left, bottom, right, top = self.extent
        self.unit = step_of(self.scale)
        self.step = float(self.unit)
        low, high = self.at((left, bottom)), self.at((right, top))
        for k in multiples(self.step, left, right):
            x = k * self.step * self.scale
            if k and x < high[0] - 1.2:
                self.below.append(Path(((x, low[1]), (x, high[1])), "grid"))
        for k in multiples(self.step, bottom, top):
            y = k * self.step * self.scale
            if k and y < high[1] - 1.2:
                self.below.append(Path(((low[0], y), (high[0], y)), "grid"))
        for start, end in (((low[0], 0.0), (high[0], 0.0)), ((0.0, low[1]), (0.0, high[1]))):
            line, head = arrow(start, end, "axis", 0.75)
            self.below += (line, head)
            self.labels.stroke((start, end))
            self.labels.stroke(head.points, 0.1, closed=True)

    def _ticks(self) -> list[Text]:
        """One number at each axis, where there is room for it."""
        found: list[Text] = []
        left, bottom, right, top = self.extent
        for axis, low, high in ((0, left, right), (1, bottom, top)):
            order = sorted((k for k in multiples(self.step, low, high) if k), key=lambda k: (k < 0, abs(k)))
            for k in order:
                place = k * self.step * self.scale
                if place > (high * self.scale) - 2.2:
                    continue
                at = (place, 0.0) if axis == 0 else (0.0, place)
                ways = ((0.0, -1.0), (0.0, 1.0)) if axis == 0 else ((-1.0, 0.0), (1.0, 0.0))
                text = self.labels.free(Wish(w.number(k * self.unit), tuple([(at, way) for way in ways])))
                if text is not None:
                    half = 0.55
                    ends = ((place, -half), (place, half)) if axis == 0 else ((-half, place), (half, place))
                    self.items.append(Path(ends, "axis"))
                    found.append(text)
                    break
        return found

    # ---- marks ------------------------------------------------------------------------------------------------------

    def circle(self, mark: f.Circle) -> None:
        at, radius = self.mm(mark.centre), self.places.number(mark.radius) * self.scale
        self.below.append(Round(at, radius, mark.role))
        ring = [2 * math.pi * k / 48 for k in range(48)]
        self.labels.stroke(tuple([_polar(at, radius, t) for t in ring]), closed=True)
        self.wish(4, mark.label, tuple([(_polar(at, radius, t), (math.cos(t), math.sin(t))) for t in ring[3::5]]))

    def parallelogram(self, mark: f.Parallelogram) -> None:
        at, one, two = map(self.places.point, (mark.at, mark.one, mark.two))
        corners = tuple(map(self.at, (at, _sum(at, one), _sum(at, one, two), _sum(at, two))))
        self.below.append(Path(corners, mark.role, True, "tint"))
        self.items.append(Path(corners[1:], "help"))
        self.labels.stroke(corners, closed=True)
        middle = ((corners[0][0] + corners[2][0]) / 2, (corners[0][1] + corners[2][1]) / 2)
        self.wish(0, mark.label, ((middle, (0.0, 0.0)), *around(middle, 1.0)))

    def line(self, mark: f.Line) -> None:
        ends = cut(self.places.point(mark.normal), self.places.number(mark.offset), self.extent)
        if ends is None:
            return
        start, end = map(self.at, ends)
        self.items.append(Path((start, end), mark.role))
        self.labels.stroke((start, end), 0.3, owner=self.owner)
        self.wish(3, mark.label, beside(start, end, self.centre))

    def span(self, mark: f.Span) -> None:
        a, b = self.places.point(mark.ways[0])
        found = cut((-b, a), 0.0, self.extent)
        if found is not None:
            points = (self.at(found[0]), self.at(found[1]))
            self.items.append(Path(points, mark.role))
            self.labels.stroke(points, 0.3)

    def coefficients(self, mark: f.Graph) -> list[float]:
        return [self.places.number(one) for one in mark.coefficients]

    def ellipse(self, mark: f.Ellipse) -> None:
        points = tuple(map(self.at, ellipse(self.places.point(mark.one), self.places.point(mark.two))))
        self.items.append(Path(points, mark.role, True))
        self.labels.stroke(points, 0.25, closed=True)
        high = max(y for _, y in points)
        above = (((0.0, high), (0.0, 1.0)), ((0.0, -high), (0.0, -1.0)))
        self.wish(4, mark.label, (*above, *[(at, _unit(at)) for at in points[3::9]]))

    def graph(self, mark: f.Graph) -> None:
        left, bottom, right, top = self.extent
        curve = [p for p in graph(self.coefficients(mark), left, right) if bottom <= p[1] <= top]
        points = tuple(map(self.at, curve))
        self.items.append(Path(points, mark.role))
        self.labels.stroke(points, 0.25)
        ways = ((0.7, 0.7), (-0.7, 0.7), (0.7, -0.7), (-0.7, -0.7))
        self.wish(4, mark.label, tuple([(at, way) for at in points[5::10] for way in ways]))

    def ball(self, mark: f.Ball) -> None:
        p = math.inf if mark.p == w.INFINITY else self.places.number(mark.p)
        points = ball(p, (0.0, 0.0), self.scale)
        self.items.append(Path(points, mark.role, True))
        self.labels.stroke(points, 0.25, closed=True)
        diagonal = self.scale * (1.0 if math.isinf(p) else 0.5 ** (1 / p))
        corners = [(x * diagonal, y * diagonal) for x, y in ((1, 1), (-1, 1), (1, -1), (-1, -1))]
        ways = [(math.copysign(0.7, x), math.copysign(0.7, y)) for x, y in corners]
        inwards = [(corner, (-x, -y)) for corner, (x, y) in zip(corners, ways, strict=True)]
        self.wish(4, mark.label, (*zip(corners, ways, strict=True), *inwards), close=True)


def _polar(at: Point, radius: float, angle: float) -> Point:
    return (at[0] + radius * math.cos(angle), at[1] + radius * math.sin(angle))


def _sum(*points: Point) -> Point:
    return (sum(p[0] for p in points), sum(p[1] for p in points))


def _unit(way: Point) -> Point:
    length = math.hypot(*way)
    return (way[0] / length, way[1] / length)


_DRAW: dict[type, Any] = {
    f.Arrow: Plane.arrow,
    f.Segment: Plane.segment,
    f.Dot: Plane.dot,
    f.RightAngle: Plane.right_angle,
    f.Angle: Plane.angle,
    f.Circle: Plane.circle,
    f.Parallelogram: Plane.parallelogram,
    f.Line: Plane.line,
    f.Span: Plane.span,
    f.Ball: Plane.ball,
    f.Ellipse: Plane.ellipse,
    f.Graph: Plane.graph,
}
