"""The marks that are alike in the plane and in space: arrows, segments, points, angles, and their labels."""

from __future__ import annotations

import math
from typing import Any

from symla.derivation import figure as f
from symla.derivation.model import Figure
from symla.notation import written as w
from symla.rendering.figure.drawing import Item, Path, Point
from symla.rendering.figure.labels import CLEAR, Owner, Placing, Wish, around, beside
from symla.rendering.figure.overlaps import covered, free_part
from symla.rendering.figure.places import Places
from symla.rendering.figure.shapes import arc, arrow, dot, right_angle

_RIVALS = {f.Segment: frozenset({"Segment", "Arrow", "Box"}), f.Arrow: frozenset({"Arrow", "Line"})}


class Marks:
    """A figure while it is laid out."""

    figure: Figure
    places: Places
    scale: float
    centre: Point
    labels: Placing

    def __init__(self, sparse: bool = False) -> None:
        self.below: list[Item] = []
        self.items: list[Item] = []
        self.wishes: list[tuple[float, Wish]] = []
        self.quiet: list[Wish] = []  # labels that are left out where they have no room
        self.sparse = sparse
        self.owner: Owner = ("", 0)
        self.kin: set[Owner] = set()  # other marks on the same line
        self.rivals: frozenset[str] = frozenset()

    def draw(self, drawers: dict[type, Any]) -> None:
        """Draws every mark, by the function for its type."""
        marks = self.ordered()
        owners: list[Owner] = [(type(mark).__name__, number) for number, mark in enumerate(marks)]
        lines = {
            owner: self._ends(mark)
            for owner, mark in zip(owners, marks, strict=True)
            if isinstance(mark, f.Arrow | f.Segment)
        }
        for owner, mark in zip(owners, marks, strict=True):
            self.owner, own = owner, lines.get(owner)
            self.rivals = _RIVALS.get(type(mark), frozenset({owner[0]}))
            self.kin = {k for k, line in lines.items() if own and (covered(own, line) or covered(line, own))}
            drawers[type(mark)](self, mark)

    def at(self, point: Point) -> Point:
        """A point in millimetres, from the origin."""
        return (point[0] * self.scale, point[1] * self.scale)

    def mm(self, node: w.Node) -> Point:
        return self.at(self.places.point(node))

    def true(self, node: w.Node) -> tuple[float, ...]:
        """A point before it is projected, in millimetres."""
        return tuple([self.scale * x for x in self.places.coordinates(node)])

    def flat(self, point: tuple[float, ...]) -> Point:
        """The position at which such a point is seen."""
        return (point[0], point[1])

    def seen(self, _start: w.Node, _end: w.Node, path: Path) -> tuple[Path, ...]:
        """The pieces of a line between two points, hidden ones dashed."""
        return (path,)

    # ---- marks ------------------------------------------------------------------------------------------------------

    def wish(
        self, rank: float, node: w.Node | None, places: tuple[tuple[Point, Point], ...], close: bool = False
    ) -> None:
        if node is not None and self.sparse and _is_said_in_the_text(node):
            self.quiet.append(Wish(node, places, close, frozenset({self.owner, *self.kin}), self.rivals))
        elif node is not None:
            self.wishes.append((rank, Wish(node, places, close, frozenset({self.owner, *self.kin}), self.rivals)))

    def ordered(self) -> list[f.Mark]:
        """The marks in the order in which they are drawn: an arrow that lies on another one comes after it."""
        marks = list(self.figure.marks)
        places = [k for k, mark in enumerate(marks) if isinstance(mark, f.Arrow)]
        longest = sorted(places, key=lambda k: -math.dist(*self._ends(marks[k])))
        for k in places:
            if any(covered(self._ends(marks[k]), self._ends(marks[j])) for j in places if j != k):
                for place, other in zip(places, longest, strict=True):
                    marks[place] = self.figure.marks[other]
                break
        return marks

    def _ends(self, mark: Any) -> tuple[Point, Point]:
        return (self.mm(mark.start), self.mm(mark.end))

    def _others(self, mark: f.Arrow | f.Segment) -> list[tuple[Point, Point]]:
        return [
            self._ends(m)
            for m in self.figure.marks
            if isinstance(m, f.Arrow | f.Segment) and m != mark and getattr(m, "drawn", True)
        ]

    def arrow(self, mark: f.Arrow) -> None:
        start, end = self.mm(mark.start), self.mm(mark.end)
        line, head = arrow(start, end, mark.role)
        self.items += (*self.seen(mark.start, mark.end, line), head)
        self.labels.stroke((start, end), 0.3, owner=self.owner)
        self.labels.stroke(head.points, 0.1, closed=True)
        others = [self._ends(m) for m in self.figure.marks if isinstance(m, f.Arrow) and m != mark]
        joins = any(math.dist(end, tip) < CLEAR for other in others for tip in other)
        part = free_part((start, end), self._others(mark))
        rank = 3 + math.dist(start, end) / 1000  # there is less room at a short one
        tip = "late" if joins else "first"
        if any(covered((start, end), other) and math.dist(*other) > math.dist(start, end) for other in others):
            tip = ""  # the line goes on there
        self.wish(rank, mark.label, beside(start, end, self.centre, tip, part))

    def segment(self, mark: f.Segment) -> None:
        start, end = self.mm(mark.start), self.mm(mark.end)
        if mark.drawn:
            self.items += self.seen(mark.start, mark.end, Path((start, end), mark.role))
            self.labels.stroke((start, end), owner=self.owner)
        else:  # the label of an arrow, or of an edge
            self.kin = {k for a, b, k in self.labels.marks if {a, b} == {start, end}}
        part = free_part((start, end), self._others(mark)) if mark.drawn else (0.0, 1.0)
        self.wish(2, mark.label, beside(start, end, self.centre, part=part))

    def dot(self, mark: f.Dot) -> None:
        at = self.mm(mark.at)
        self.items.append(dot(at, mark.role))
        self.labels.stroke(((at[0] - 0.5, at[1]), (at[0] + 0.5, at[1])), 0.5, owner=self.owner)
        outwards = math.degrees(math.atan2(at[1] - self.centre[1], at[0] - self.centre[0]))
        self.wish(2, mark.label, around(at, 0.6, 45.0 * round(outwards / 45)))

    def right_angle(self, mark: f.RightAngle) -> None:
        corner = right_angle(*map(self.true, (mark.at, mark.one, mark.two)))
        path = Path(tuple(map(self.flat, corner)), "axis")
        self.items.append(path)
        self.labels.stroke(path.points)

    def angle(self, mark: f.Angle) -> None:
        at = self.mm(mark.at)
        points = tuple(map(self.flat, arc(*map(self.true, (mark.at, mark.one, mark.two)))))
        self.items.append(Path(points, "axis"))
        self.labels.stroke(points)
        far = points[len(points) // 2]
        radius, middle = math.dist(at, far), math.atan2(far[1] - at[1], far[0] - at[0])
        ways = [(math.cos(middle + t), math.sin(middle + t)) for t in (0.0, 0.25, -0.25)]
        reaches = (radius, radius + 4, radius + 8, radius + 12)
        places = [((at[0] + r * u[0], at[1] + r * u[1]), u) for r in reaches for u in ways]
        self.wish(1, mark.label, (*places, *around(at, 0.5)))


def _is_said_in_the_text(label: w.Node) -> bool:
    """Whether a label is no name: coordinates, or an equation."""
    if isinstance(label, w.Product):
        label = label.factors[-1]
    return isinstance(label, w.Vector | w.Relation)


def ends(mark: Any) -> list[w.Node]:
    """The points of a mark that is nothing but points."""
    return [getattr(mark, name) for name in ("start", "end", "at", "one", "two") if hasattr(mark, name)]
