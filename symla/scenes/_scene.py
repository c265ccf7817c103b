"""The canvas of a scene: marks in the letters of a solved problem, and the positions of their points."""

from __future__ import annotations

from typing import Any

from symla.derivation.figure import (
    Angle,
    Arrow,
    Ball,
    Circle,
    Dot,
    Ellipse,
    Graph,
    Line,
    Mark,
    Net,
    Parallelogram,
    RightAngle,
    Role,
    Segment,
    Stroke,
    Table,
    Tint,
)
from symla.derivation.model import Answer, Chain, Derivation, Equal, Fact, Figure, Reason
from symla.errors import SymlaError
from symla.notation import written as w
from symla.notation.value import value
from symla.notation.write import simplest, write

ORIGIN = w.Vector((w.Number(0), w.Number(0)))
_FARTHEST = 40  # longest arrow in units of the shortest one, which would be invisible otherwise


class NotDrawn(Exception):
    """No figure would help; the message says why."""

    def __init__(self, why: str = "it takes two components, and numbers alone") -> None:
        super().__init__(why)


class Scene:
    """A figure under construction."""

    def __init__(self, derivation: Derivation) -> None:
        self.derivation = derivation
        self.data = {given.name: given.value for given in derivation.given}
        outcome = derivation.outcome
        self.parts = {part.name: part.form for part in outcome.parts} if isinstance(outcome, Answer) else {}
        self.goal = derivation.goal
        self.called = {argument.parameter: argument.value for argument in derivation.arguments}
        self._names: dict[w.Name, Any] = {}
        self._marks: list[Mark] = []
        self._places: dict[w.Node, w.Node] = {}
        self._caption: Reason | None = None
        for name, node in self.data.items():
            self.give(name, node)
        for chain in derivation.chains:
            if isinstance(chain, Chain) and type(chain.start) is w.Name and chain.start not in self._names:
                exact = [link.target for link in chain.links if isinstance(link.relation, Equal)]
                if exact:
                    self._work(chain.start, exact[-1])

    # ---- the data ---------------------------------------------------------------------------------------------------

    def vector(self, parameter: str) -> w.Name:
        """The letter of the vector with two components given for this parameter."""
        name = self.called.get(parameter)
        if type(name) is not w.Name or len(getattr(self.data.get(name), "entries", ())) != 2:
            raise NotDrawn
        return name

    def vectors(self, parameter: str) -> list[w.Name]:
        """The letters of several such vectors."""
        listed = self.called.get(parameter)
        names = [e for e in listed.entries if type(e) is w.Name] if isinstance(listed, w.Items) else []
        if not names or any(len(getattr(self.data.get(name), "entries", ())) != 2 for name in names):
            raise NotDrawn
        return names

    def matrix(self, parameter: str) -> tuple[w.Name, int, int]:
        """The letter of a matrix, with its height and width."""
        name = self.called.get(parameter)
        given = self.data.get(name) if type(name) is w.Name else None
        if type(name) is not w.Name or type(given) is not w.Matrix or not given.rows or given.bar is not None:
            raise NotDrawn
        return name, len(given.rows), len(given.rows[0])

    def number(self, node: w.Node) -> Any:
        """The value of a real number; raises `NotDrawn` where letters are left in it, and for complex numbers."""
        found = self.exact(node)
        if getattr(found, "is_real", None) is False and not found.free_symbols:
            raise NotDrawn("it takes real numbers, and one that it would show is complex")
        if not getattr(found, "is_real", False) or found.free_symbols or not found.is_finite:
            raise NotDrawn
        return found

    def exact(self, node: w.Node) -> Any:
        """The value of an expression."""
        try:
            return value(node, "real", self._names)
        except SymlaError:
            raise NotDrawn from None

    def form(self, node: w.Node) -> w.Node:
        """The value of a number, or of a vector of numbers, in its final form."""
        found = self.exact(node)
        if hasattr(found, "shape"):
            return w.Vector(tuple([write(simplest(entry)) for entry in found]))
        return write(simplest(self.number(node)))

    def told(self, node: w.Node) -> w.Relation:
        """An expression and its value: `‖v‖ = 5`."""
        return w.Relation(node, "=", self.form(node))

    def determinant(self, one: w.Node, two: w.Node) -> Any:
        """The determinant of two vectors, which is zero if they are parallel."""
        (a, b), (c, d) = self.exact(one), self.exact(two)
        found = a * d - b * c
        return 0 if found.free_symbols else simplest(found)

    def only(self, table: w.Node) -> list[tuple[int, int]]:
        """The places (1-based) of entries that occur only once in a matrix."""
        found = self.exact(table)
        entries, wide = list(found), found.shape[1]
        return [(k // wide + 1, k % wide + 1) for k, entry in enumerate(entries) if entries.count(entry) == 1]

    def same(self, one: Any, two: Any) -> bool:
        """Whether two numbers are equal."""
        return bool(simplest(one - two) == 0)

    def same_vector(self, one: w.Node, two: w.Node) -> bool:
        """Whether two vectors are equal."""
        pairs = zip(self.exact(one), self.exact(two), strict=True)
        return all(self.same(a, b) for a, b in pairs)

    @property
    def names(self) -> set[w.Name]:
        """All names with values."""
        return set(self._names)

    def need(self, fits: object) -> None:
        """Raises `NotDrawn` unless the condition holds."""
        if not fits:
            raise NotDrawn("nothing of the problem would be seen in it")

    def flat(self, fits: object) -> None:
        """Raises `NotDrawn` unless the problem is one of the plane, which the condition tells."""
        if not fits:
            raise NotDrawn

    def worked(self, base: str, accent: str = "") -> w.Name:
        """The value of a name of the work, such as the remainder r."""
        found = [n for n in self._names if n.base == base and n.accent == accent and n not in self.data]
        found.sort(key=lambda name: len(name.subscript))
        self.need(found)
        return found[0]

    # ---- marks ------------------------------------------------------------------------------------------------------

    def arrow(self, end: w.Node, label: w.Node | None = None, role: Role = "first", start: w.Node = ORIGIN) -> None:
        """An arrow from the origin, or from `start`, with its label."""
        if self._place(start) != self._place(end):
            self._marks.append(Arrow(start, end, label, role))

    def segment(
        self, start: w.Node, end: w.Node, label: w.Node | None = None, role: Role = "help", drawn: bool = True
    ) -> None:
        """A segment, unless its length is zero."""
        if self._place(start) != self._place(end):
            self._marks.append(Segment(start, end, label, role, drawn))

    def length(self, end: w.Node, label: w.Node, start: w.Node = ORIGIN) -> None:
        """The length of an arrow, beside it."""
        self.segment(start, end, label, drawn=False)

    def dot(self, at: w.Node, label: w.Node | None = None, role: Role = "first") -> None:
        """A point."""
        self._place(at)
        self._marks.append(Dot(at, label, role))

    def right_angle(self, at: w.Node, one: w.Node, two: w.Node) -> None:
        """A right angle, unless one of its sides has length zero."""
        if self._place(at) not in (self._place(one), self._place(two)):
            self._marks.append(RightAngle(at, one, two))

    def angle(self, at: w.Node, one: w.Node, two: w.Node, label: w.Node | None = None) -> None:
        """An angle."""
        for point in (at, one, two):
            self._place(point)
        self._marks.append(Angle(at, one, two, label))

    def circle(self, centre: w.Node, radius: w.Node, label: w.Node | None = None, role: Role = "help") -> None:
        """A circle."""
        self._place(centre)
        self._length(radius)
        self._marks.append(Circle(centre, radius, label, role))

    def parallelogram(self, one: w.Node, two: w.Node, label: w.Node | None = None, role: Role = "result") -> None:
        """A parallelogram at the origin."""
        for point in (ORIGIN, one, two):
            self._place(point)
        self._marks.append(Parallelogram(ORIGIN, one, two, label, role))

    def line(self, normal: w.Node, offset: w.Node, label: w.Node | None = None, role: Role = "first") -> None:
        """A line."""
        self._place(normal)
        self._length(offset)
        self._marks.append(Line(normal, offset, label, role))

    def ball(self, p: w.Node, label: w.Node | None = None, role: Role = "first") -> None:
        """A unit ball."""
        if p != w.Constant("inf"):
            self._length(p)
        self._marks.append(Ball(p, label, role))

    def ellipse(self, one: w.Node, two: w.Node, label: w.Node | None = None, role: Role = "result") -> None:
        """All cos t one + sin t two."""
        for point in (one, two):
            self._place(point)
        self._marks.append(Ellipse(one, two, label, role))

    def graph(self, coefficients: tuple[w.Node, ...], label: w.Node | None = None, role: Role = "result") -> None:
        """The graph of a polynomial."""
        for one in coefficients:
            self._length(one)
        self._marks.append(Graph(coefficients, label, role))

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
        lengths = [float(self._far(m.start, m.end)) for m in self._marks if isinstance(m, Arrow | Segment)]
        if not self._marks:
            raise NotDrawn("nothing is to be seen")
        if lengths and max(lengths) > _FARTHEST * min(lengths):
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
            if getattr(point, "shape", None) != (2, 1) or any(e.free_symbols or not e.is_real for e in point):
                raise NotDrawn
            found = self._places[node] = w.Vector(tuple([write(simplest(e)) for e in point]))
        return found

    def _length(self, node: w.Node) -> None:
        if node not in self._places:
            self._places[node] = write(simplest(self.number(node)))

    def _work(self, name: w.Name, node: w.Node) -> None:
        """Adds a named result; one without a value, such as a combination of functions, is omitted."""
        try:
            found = value(node, "real", self._names)
        except SymlaError:
            return
        self._stands_for(name, found)

    def give(self, name: w.Name, node: w.Node) -> None:
        """Gives a name and the names of its components their values."""
        try:
            found = value(node, "real")
        except SymlaError:
            raise NotDrawn from None
        self._stands_for(name, found)

    def _stands_for(self, name: w.Name, found: Any) -> None:
        """A name, and the letters of its components."""
        self._names[name] = found
        shape = getattr(found, "shape", None)
        if shape is None:
            return
        base = name.base.lower() if name.kind == "matrix" else name.base
        for i in range(shape[0]):
            for j in range(shape[1]):
                own = (str(i + 1), str(j + 1)) if name.kind == "matrix" else (str(i + 1),)
                letter = w.Name(base, (*name.subscript, *own), "scalar", name.accent)
                self._names[letter] = found[i, j]
