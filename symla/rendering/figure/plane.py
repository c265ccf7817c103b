"""A figure in the plane: one scale for both axes, a grid of whole numbers, everything inside, labels off the lines."""

from __future__ import annotations

import math
from typing import Any

from symla.derivation import figure as f
from symla.derivation.model import Figure
from symla.notation import written as w
from symla.rendering.figure.drawing import Box, Drawing, Item, Path, Point, Round, Text
from symla.rendering.figure.labels import Measure, Placing, Wish, around, beside
from symla.rendering.figure.places import Places
from symla.rendering.figure.shapes import (
    arc,
    arrow,
    ball,
    cut,
    dot,
    ellipse,
    graph,
    multiples,
    right_angle,
    step_of,
)

WIDTH = 42.0
_ROOM = 33.0  # for what is drawn, without its labels
_LARGEST = 17.0  # a unit, unless the whole would be smaller than this:
_LEAST = 24.0
_MARGIN = 5.5  # labels may stand so far out


def plane(figure: Figure, measure: Measure) -> Drawing:
    """The figure in millimetres."""
    return _Plane(figure, measure).drawing()


class _Plane:
    def __init__(self, figure: Figure, measure: Measure) -> None:
        self.figure = figure
        self.places = Places(figure)
        left, bottom, right, top = self._extent()
        self.scale = min(_ROOM / (right - left), _ROOM / (top - bottom))
        self.scale = min(self.scale, max(_LARGEST, _LEAST / max(right - left, top - bottom)))
        pad = 2.6 / self.scale
        self.extent = (left - pad, bottom - pad, right + pad, top + pad)
        a, b = self.at((self.extent[0], self.extent[1])), self.at((self.extent[2], self.extent[3]))
        spare = max(0.0, (WIDTH - 0.2 - (b[0] - a[0])) / 2)
        out = min(_MARGIN, spare)
        self.labels = Placing(measure, (a[0] - out, a[1] - _MARGIN, b[0] + out, b[1] + _MARGIN))
        self.below: list[Item] = []
        self.items: list[Item] = []
        self.wishes: list[tuple[int, Wish]] = []
        self.centre = self.at(((left + right) / 2, (bottom + top) / 2))

    def at(self, point: Point) -> Point:
        """A point in millimetres, from the origin."""
        return (point[0] * self.scale, point[1] * self.scale)

    def mm(self, node: w.Node) -> Point:
        return self.at(self.places.point(node))

    def drawing(self) -> Drawing:
        """Everything in its place."""
        self._axes()
        for mark in self.figure.marks:
            _DRAW[type(mark)](self, mark)
        texts = [self.labels.place(wish) for _, wish in sorted(self.wishes, key=lambda one: one[0])]
        texts += self._ticks()
        return framed([*self.below, *self.items, *texts])._replace(crowded=self.labels.crowded)

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
            elif isinstance(mark, f.Line):
                lines.append((self.places.point(mark.normal), self.places.number(mark.offset)))
            else:
                points += [self.places.point(node) for node in _ends(mark)]
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

    def wish(
        self, rank: int, node: w.Node | None, places: tuple[tuple[Point, Point], ...], close: bool = False
    ) -> None:
        if node is not None:
            self.wishes.append((rank, Wish(node, places, close)))

    def arrow(self, mark: f.Arrow) -> None:
        start, end = self.mm(mark.start), self.mm(mark.end)
        line, head = arrow(start, end, mark.role)
        self.items += (line, head)
        self.labels.stroke((start, end), 0.3)
        self.labels.stroke(head.points, 0.1, closed=True)
        goes_on = any(isinstance(other, f.Arrow) and other.start == mark.end for other in self.figure.marks)
        self.wish(3, mark.label, beside(start, end, self.centre, "late" if goes_on else "first"))

    def segment(self, mark: f.Segment) -> None:
        start, end = self.mm(mark.start), self.mm(mark.end)
        if mark.drawn:
            self.items.append(Path((start, end), mark.role))
            self.labels.stroke((start, end))
        self.wish(2, mark.label, beside(start, end, self.centre))

    def dot(self, mark: f.Dot) -> None:
        at = self.mm(mark.at)
        self.items.append(dot(at, mark.role))
        self.labels.stroke(((at[0] - 0.5, at[1]), (at[0] + 0.5, at[1])), 0.5)
        outwards = math.degrees(math.atan2(at[1] - self.centre[1], at[0] - self.centre[0]))
        self.wish(2, mark.label, around(at, 0.6, 45.0 * round(outwards / 45)))

    def right_angle(self, mark: f.RightAngle) -> None:
        path = right_angle(self.mm(mark.at), self.mm(mark.one), self.mm(mark.two))
        self.items.append(path)
        self.labels.stroke(path.points)

    def angle(self, mark: f.Angle) -> None:
        at = self.mm(mark.at)
        path, radius, middle = arc(at, self.mm(mark.one), self.mm(mark.two))
        self.items.append(path)
        self.labels.stroke(path.points)
        ways = [(math.cos(middle + t), math.sin(middle + t)) for t in (0.0, 0.25, -0.25)]
        reaches = (radius, radius + 4, radius + 8, radius + 12)
        places = [((at[0] + r * u[0], at[1] + r * u[1]), u) for r in reaches for u in ways]
        self.wish(1, mark.label, (*places, *around(at, 0.5)))

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
        self.labels.stroke((start, end), 0.3)
        self.wish(3, mark.label, beside(start, end, self.centre))

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
        p = math.inf if mark.p == w.Constant("inf") else self.places.number(mark.p)
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


def _ends(mark: Any) -> list[w.Node]:
    """The points of a mark that is nothing but points."""
    return [getattr(mark, name) for name in ("start", "end", "at", "one", "two") if hasattr(mark, name)]


_DRAW: dict[type, Any] = {
    f.Arrow: _Plane.arrow,
    f.Segment: _Plane.segment,
    f.Dot: _Plane.dot,
    f.RightAngle: _Plane.right_angle,
    f.Angle: _Plane.angle,
    f.Circle: _Plane.circle,
    f.Parallelogram: _Plane.parallelogram,
    f.Line: _Plane.line,
    f.Ball: _Plane.ball,
    f.Ellipse: _Plane.ellipse,
    f.Graph: _Plane.graph,
}


def framed(items: list[Item]) -> Drawing:
    """The items moved so that they begin in the lower left corner, and the room that they take."""
    boxes = [box_of(item) for item in items]
    left, bottom = min(b[0] for b in boxes), min(b[1] for b in boxes)
    right, top = max(b[2] for b in boxes), max(b[3] for b in boxes)
    return Drawing(right - left, top - bottom, tuple([moved(item, -left, -bottom) for item in items]))


def box_of(item: Item) -> Box:
    """The room that an item takes."""
    if isinstance(item, Text):
        return item.box
    if isinstance(item, Round):
        (x, y), r = item.centre, item.radius
        return (x - r - 0.3, y - r - 0.3, x + r + 0.3, y + r + 0.3)
    xs, ys = [p[0] for p in item.points], [p[1] for p in item.points]
    return (min(xs) - 0.3, min(ys) - 0.3, max(xs) + 0.3, max(ys) + 0.3)


def moved(item: Item, dx: float, dy: float) -> Item:
    """The item somewhere else."""
    if isinstance(item, Text):
        return item._replace(at=(item.at[0] + dx, item.at[1] + dy))
    if isinstance(item, Round):
        return item._replace(centre=(item.centre[0] + dx, item.centre[1] + dy))
    return item._replace(points=tuple([(x + dx, y + dy) for x, y in item.points]))
