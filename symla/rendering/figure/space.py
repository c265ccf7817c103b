"""A figure in space: its axes, one scale for all of them, what lies behind an area dashed."""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import partial
from typing import Any

from symla.derivation import figure as f
from symla.derivation.model import Figure
from symla.notation import written as w
from symla.rendering.figure.axonometry import View, dot, views
from symla.rendering.figure.drawing import Box, Drawing, Path, Point, framed, meets
from symla.rendering.figure.labels import Measure, Placing, Wish, around, beside
from symla.rendering.figure.marks import Marks
from symla.rendering.figure.patches import line_ends, patches, reach
from symla.rendering.figure.places import Places
from symla.rendering.figure.plane import LARGEST, LEAST, MARGIN, WIDTH, first_clear
from symla.rendering.figure.shapes import Spot, along, arrow, multiples, step_of
from symla.rendering.figure.solids import Face, common, hidden, painted

_ROOM = 31.0  # for what is drawn, without its axes and labels
_OUT = 3.4  # mm of an axis beyond what is drawn
_TRIED = 5
_TRIPOD = 5.5
_AIR = 1.5
_ORIGIN = (0.0, 0.0, 0.0)
_UNITS = ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0))
_TICK = 0.5  # half of one


def space(figure: Figure, measure: Measure) -> Drawing:
    """The figure in millimetres, seen from the best side from which its labels have room."""
    places = Places(figure)
    arrows: list[tuple[Spot, Spot]] = []
    for mark in figure.marks:
        if isinstance(mark, f.Arrow | f.Segment):
            arrows.append((places.coordinates(mark.start), places.coordinates(mark.end)))
        elif isinstance(mark, f.Span) and len(mark.ways) == 1:
            arrows.append((_ORIGIN, places.coordinates(mark.ways[0])))
    areas = patches(figure, places)
    seen = views(arrows, [face.normal for face in areas])[:_TRIED]
    return first_clear([partial(_drawn, figure, measure, view, areas) for view in seen])


def _drawn(figure: Figure, measure: Measure, view: View, areas: Sequence[Face], sparse: bool) -> Drawing:
    return _Space(figure, measure, view, areas, sparse).drawing()


class _Space(Marks):
    def __init__(self, figure: Figure, measure: Measure, view: View, areas: Sequence[Face], sparse: bool) -> None:
        super().__init__(sparse)
        self.figure, self.view = figure, view
        self.places = Places(figure)
        self.axes = not any(isinstance(mark, f.Line) for mark in figure.marks)
        corners = [corner for face in areas for corner in face.corners]
        points = [*corners, *reach(figure, self.places)]
        bounds = [(min(0.0, *[p[i] for p in points]), max(0.0, *[p[i] for p in points])) for i in range(3)]
        tips = [along(_ORIGIN, (end, _UNITS[i])) for i in range(3) for end in bounds[i]] if self.axes else []
        spread = [view.flat(point) for point in (*points, *tips)]
        wide, high = (max(own) - min(own) for own in zip(*spread, strict=True))
        self.scale = min(_ROOM / max(wide, high), max(LARGEST, LEAST / max(wide, high)))
        self.faces = [Face(tuple([along(_ORIGIN, (self.scale, c)) for c in face.corners]), face.look) for face in areas]
        self.spans = [(low * self.scale, high * self.scale) for low, high in bounds]
        mm = [self.at(point) for point in spread]
        if self.axes:
            mm += [self.flat(end) for i in range(3) for end in self._axis(i)]
        left, right = min(p[0] for p in mm), max(p[0] for p in mm)
        bottom, top = min(p[1] for p in mm), max(p[1] for p in mm)
        self.bounds: Box = (left, bottom, right, top)
        out = min(MARGIN, max(0.0, (WIDTH - 0.2 - (right - left)) / 2))
        self.labels = Placing(measure, (left - out, bottom - MARGIN, right + out, top + MARGIN))
        self.equations: list[Wish] = []  # of planes, all or none
        self.centre = ((left + right) / 2, (bottom + top) / 2)

    def flat(self, point: tuple[float, ...]) -> Point:
        return self.view.flat(point)

    def mm(self, node: w.Node) -> Point:
        return self.flat(self.true(node))

    def drawing(self) -> Drawing:
        for face in painted(self.faces, self.view.toward):
            self.below.append(Path(tuple(map(self.flat, face.corners)), face.look, True, "tint"))
        self._outlines()
        if self.axes:
            self._cross()
        self.draw(_DRAW)
        if not self.axes:
            self._tripod()
        texts = [self.labels.place(wish) for _, wish in sorted(self.wishes, key=lambda one: one[0])]
        texts = [text._replace(ground=False) for text in texts]
        texts += [text._replace(ground=False) for text in map(self.labels.placed, self.quiet) if text]
        equations = [text for text in map(self.labels.placed, self.equations) if text]
        texts += [text._replace(ground=False) for text in equations if len(equations) == len(self.equations)]
        found = framed([*self.below, *self.items, *texts])
        return found._replace(crowded=self.labels.crowded or found.width > WIDTH, doubts=self.labels.doubts)

    # ---- lines and what hides them ----------------------------------------------------------------------------------

    def pieces(self, start: Spot, end: Spot, path: Path, dashed: bool = True) -> list[Path]:
        """The pieces of a path, which is the beginning of this segment or all of it."""
        (a, b), (c, d) = path.points
        whole = math.dist(self.flat(start), self.flat(end))
        part = math.dist((a, b), (c, d)) / whole if whole else 1.0
        cuts = [0.0]
        kinds = [False]
        for low, high in hidden(start, end, self.faces, self.view):
            cuts += [low, high]
            kinds += [True, False]
        found: list[Path] = []
        for low, high, behind in zip(cuts, [*cuts[1:], 1.0], kinds, strict=True):
            s, t = min(low / part, 1.0), min(high / part, 1.0)
            if t - s > 1e-6 and (dashed or not behind):
                points = ((a + s * (c - a), b + s * (d - b)), (a + t * (c - a), b + t * (d - b)))
                found.append(path._replace(points=points, hidden=behind))
        return found

    def seen(self, start: w.Node, end: w.Node, path: Path) -> tuple[Path, ...]:
        return tuple(self.pieces(self.true(start), self.true(end), path))

    def _line(self, start: Spot, end: Spot, path: Path, dashed: bool = True) -> None:
        pieces = self.pieces(start, end, path, dashed)
        self.items += pieces
        for piece in pieces:
            self.labels.stroke(piece.points)

    def _outlines(self) -> None:
        """The edges of areas, and where two of them meet."""
        for number, face in enumerate(self.faces):
            for i, start in enumerate(face.corners):
                end = face.corners[(i + 1) % len(face.corners)]
                self._line(start, end, Path((self.flat(start), self.flat(end)), "axis"), dashed=False)
            for other in self.faces[:number]:
                both = common(face, other)
                if both is not None:
                    self._line(*both, Path((self.flat(both[0]), self.flat(both[1])), "help"), dashed=False)

    # ---- axes -------------------------------------------------------------------------------------------------------

    def _axis(self, i: int) -> tuple[Spot, Spot]:
        """The ends of an axis."""
        low, high = self.spans[i]
        return (along(_ORIGIN, (low - (_AIR if low else 0.0), _UNITS[i])), along(_ORIGIN, (high + _OUT, _UNITS[i])))

    def _cross(self) -> None:
        unit = step_of(self.scale)
        step = float(unit) * self.scale
        for i, letter in enumerate(self._letters()):
            start, end = self._axis(i)
            line, head = arrow(self.flat(start), self.flat(end), "axis", 0.75)
            self._line(start, end, line)
            self.items.append(head)
            self.labels.stroke(head.points, 0.1, closed=True)
            self.wishes.append((6, Wish(letter, beside(self.flat(start), self.flat(end), self.centre, "first"))))
            across = along(_ORIGIN, (_TICK, _UNITS[1 if i == 0 else 0]))
            for k in multiples(step, self.spans[i][0], self.spans[i][1]):
                if k:
                    at = along(_ORIGIN, (k * step, _UNITS[i]))
                    ends = (along(at, (-1.0, across)), along(at, (1.0, across)))
                    self._line(*ends, Path((self.flat(ends[0]), self.flat(ends[1])), "axis"), dashed=False)

    def _letters(self) -> list[w.Name]:
        """The letters of the axes: x, y, z, or the unknowns of equations."""
        labels = [mark.label for mark in self.figure.marks if isinstance(mark, f.Line) and mark.label is not None]
        found = set(w.names_in(*labels))
        if len(found) == 3:
            return sorted(found, key=lambda name: (name.base, name.subscript))
        return [w.Name("x"), w.Name("y"), w.Name("z")]

    def _tripod(self) -> None:
        """The directions of the axes, in a corner that is free."""
        tips = [self.flat(along(_ORIGIN, (_TRIPOD, unit))) for unit in _UNITS]
        left, right = min(0.0, *[x for x, _ in tips]) - 2, max(0.0, *[x for x, _ in tips]) + 2
        bottom, top = min(0.0, *[y for _, y in tips]) - 2, max(0.0, *[y for _, y in tips]) + 3
        room = self.bounds
        corners = [
            (room[0] - left, room[1] - bottom),
            (room[2] - right, room[1] - bottom),
            (room[0] - left, room[3] - top),
            (room[2] - right, room[3] - top),
            (room[0] - left, room[1] - top - 1),
        ]
        for x, y in corners:
            box = (x + left, y + bottom, x + right, y + top)
            if not any(meets(box, a, b, half + 0.5) for a, b, half in self.labels.lines):
                break
        for letter, tip in zip(self._letters(), tips, strict=True):
            start, end = (x, y), (x + tip[0], y + tip[1])
            line, head = arrow(start, end, "axis", 0.75)
            self.items += (line, head)
            self.labels.stroke((start, end))
            self.labels.stroke(head.points, 0.1, closed=True)
            left, bottom, right, top = self.labels.frame
            self.labels.frame = (left, min(bottom, y + 2 * box_low(tips)), right, top)
            self.wishes.append((0, Wish(letter, beside(start, end, (x, y), "first"), close=True)))

    # ---- marks ------------------------------------------------------------------------------------------------------

    def parallelogram(self, mark: f.Parallelogram) -> None:
        at, one, two = map(self.true, (mark.at, mark.one, mark.two))
        middle = self.flat(along(at, (0.5, one), (0.5, two)))
        self.wish(1, mark.label, ((middle, (0.0, 0.0)), *around(middle, 1.0)))

    def line(self, mark: f.Line) -> None:
        if mark.label is None:
            return
        face = self.faces[[one for one in self.figure.marks if isinstance(one, f.Line)].index(mark)]
        corners = sorted(map(self.flat, face.corners), key=lambda p: -math.dist(p, self.centre))
        found: list[tuple[Point, Point]] = []
        for corner in corners:
            outwards = math.degrees(math.atan2(corner[1] - self.centre[1], corner[0] - self.centre[0]))
            found += around(corner, 0.4, outwards)
        self.equations.append(Wish(mark.label, tuple(found), close=True))

    def span(self, mark: f.Span) -> None:
        if len(mark.ways) == 1:
            start, end = [along(_ORIGIN, (self.scale, p)) for p in line_ends(mark, self.figure, self.places)]
            self._line(start, end, Path((self.flat(start), self.flat(end)), mark.role))

    def box(self, mark: f.Box) -> None:
        a, b, c = self.true(mark.corner)
        corners = {(i, j, k): (i * a, j * b, k * c) for i in (0, 1) for j in (0, 1) for k in (0, 1)}
        farthest = min(corners, key=lambda own: dot(corners[own], self.view.toward))
        for own, start in corners.items():
            for i in range(3):
                other = tuple([1 if j == i else x for j, x in enumerate(own)])
                if other != own:
                    end = corners[other]  # type: ignore[index]
                    path = Path((self.flat(start), self.flat(end)), "axis", hidden=farthest in (own, other))
                    self.items.append(path)
                    self.labels.stroke(path.points, owner=("Box", len(self.items)))


def box_low(tips: Sequence[Point]) -> float:
    """The depth of a tripod below its middle."""
    return min(0.0, *[y for _, y in tips]) - MARGIN


_DRAW: dict[type, Any] = {
    f.Arrow: Marks.arrow,
    f.Segment: Marks.segment,
    f.Dot: Marks.dot,
    f.RightAngle: Marks.right_angle,
    f.Angle: Marks.angle,
    f.Parallelogram: _Space.parallelogram,
    f.Line: _Space.line,
    f.Span: _Space.span,
    f.Box: _Space.box,
}
