"""The canvas of a scene: marks in the letters of a solved problem, and the positions of their points."""

from __future__ import annotations

import math
from typing import Any

from symla.derivation.figure import (
    LENGTHS,
    Arrow,
    Mark,
    Net,
    RightAngle,
    Role,
    Segment,
    Stroke,
    Table,
    Tint,
    points_of,
)
from symla.derivation.model import Derivation, Fact, Figure, Reason
from symla.notation import written as w
from symla.notation.write import simplest, write
from symla.scenes._known import Known, NotDrawn

ORIGIN = w.Vector((w.ZERO, w.ZERO))
_FARTHEST = 40  # longest arrow in units of the shortest one, which would be invisible otherwise


class Scene(Known):
    """A figure under construction."""

    def __init__(self, derivation: Derivation) -> None:
        self._marks: list[Mark] = []
        self._places: dict[w.Node, w.Node] = {}
        self._caption: Reason | None = None
        super().__init__(derivation)

    def origin(self, vector: w.Node) -> w.Node:
        """The origin, with as many components as a vector has."""
        place = self._place(vector)
        assert isinstance(place, w.Vector)
        return w.Vector(tuple([w.ZERO for _ in place.entries]))

    # ---- marks ------------------------------------------------------------------------------------------------------

    def draw(self, mark: Mark) -> None:
        """A mark; where its points lie, and how long its lengths are, is stated beside the marks."""
        for field, node in points_of(mark):
            if field in LENGTHS:
                self._length(node)
            else:
                self._place(node)
        self._marks.append(mark)

    def arrow(
        self, end: w.Node, label: w.Node | None = None, role: Role = "first", start: w.Node | None = None
    ) -> None:
        """An arrow from the origin, or from `start`, with its label."""
        start = self.origin(end) if start is None else start
        if self._place(start) != self._place(end):
            self._marks.append(Arrow(start, end, label, role))

    def segment(
        self, start: w.Node, end: w.Node, label: w.Node | None = None, role: Role = "help", drawn: bool = True
    ) -> None:
        """A segment, unless its length is zero."""
        if self._place(start) != self._place(end):
            self._marks.append(Segment(start, end, label, role, drawn))

    def length(self, end: w.Node, label: w.Node, start: w.Node | None = None) -> None:
        """The length of an arrow, beside it."""
        self.segment(self.origin(end) if start is None else start, end, label, drawn=False)

    def right_angle(self, at: w.Node, one: w.Node, two: w.Node) -> None:
        """A right angle, unless one of its sides has length zero."""
        if self._place(at) not in (self._place(one), self._place(two)):
            self._marks.append(RightAngle(at, one, two))

    def table(
        self, name: w.Node, label: w.Node | None = None, tints: tuple[Tint, ...] = (), strokes: tuple[Stroke, ...] = ()
    ) -> None:
        """The entries of a matrix."""
        grid = self.exact(name)
        if max(grid.shape) > (5 if min(grid.shape) > 1 else 6) or any(entry.free_symbols for entry in grid):
            raise NotDrawn
        height, width = grid.shape
        rows = [tuple([write(simplest(grid[i, j])) for j in range(width)]) for i in range(height)]
        self._places[name] = w.Matrix(tuple(rows))
        self._marks.append(Table(name, label, tints, strokes))

    def net(self, mark: Net, outputs: tuple[w.Node, ...]) -> None:
        """Neurons with their outputs."""
        for node in (*mark.inputs, *mark.biases, *mark.sums, *[one for row in mark.weights for one in row]):
            self._length(node)
        self._places.update(zip(mark.outputs, outputs, strict=True))
        self._marks.append(mark)

    def caption(self, key: str, /, **facts: Fact) -> None:
        """Sets the description of the figure."""
        self._caption = Reason(key, tuple(facts.items()))

    # ---- the figure -------------------------------------------------------------------------------------------------

    def figure(self) -> Figure:
        """The figure; raises `NotDrawn` if it would be too large or empty."""
        assert self._caption is not None
        lines = [m for m in self._marks if isinstance(m, Arrow | Segment)]
        lengths = [(float(self._far(m.start, m.end)), m.role != "help" or m.label is not None) for m in lines]
        if not self._marks:
            raise NotDrawn("nothing is to be seen")
        shortest = min([length for length, must_be_seen in lengths if must_be_seen], default=math.inf)
        if lengths and max(lengths)[0] > _FARTHEST * shortest:
            raise NotDrawn(f"its points lie too far apart: one length is more than {_FARTHEST} times another")
        places = tuple([w.Relation(node, "=", place) for node, place in self._places.items()])
        return Figure(tuple(self._marks), places, self._caption)

    def _far(self, start: w.Node, end: w.Node) -> Any:
        return (self.exact(self._places[end]) - self.exact(self._places[start])).norm()

    def _place(self, node: w.Node) -> w.Node:
        """States the position of a point beside the marks."""
        found = self._places.get(node)
        if found is None:
            point = self.exact(node)
            if getattr(point, "shape", None) not in ((2, 1), (3, 1)) or any(
                e.free_symbols or not e.is_real for e in point
            ):
                raise NotDrawn
            found = self._places[node] = w.Vector(tuple([write(simplest(e)) for e in point]))
        return found

    def _length(self, node: w.Node) -> None:
        if node not in self._places:
            self._places[node] = write(simplest(self.number(node)))
