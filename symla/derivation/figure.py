"""Figures as data: marks in the plane or in space, tables of entries.

A point or a length is an expression of the problem, `v` or `(v_1, 0)`.  Its value is stated beside the marks,
`v = (3, 4)`, and proved like any other statement.  So a mark holds no numbers of its own, and a label is a claim about
the ends of its mark.
"""

from __future__ import annotations

from typing import Any, Literal

from symla.notation.frozen import Frozen
from symla.notation.written import INFINITY, Node

Role = Literal["first", "second", "result", "help"]


class Arrow(Frozen, frozen=True):
    """An arrow, labelled with the vector that it represents."""

    start: Node
    end: Node
    label: Node | None = None
    role: Role = "first"


class Segment(Frozen, frozen=True):
    """A segment, labelled with its length or with a statement `‖v‖ = 5` about it.  A segment that is not `drawn` labels
    what is already drawn between these points.
    """

    start: Node
    end: Node
    label: Node | None = None
    role: Role = "help"
    drawn: bool = True


class Dot(Frozen, frozen=True):
    """A point; its label denotes its position."""

    at: Node
    label: Node | None = None
    role: Role = "first"


class RightAngle(Frozen, frozen=True):
    """The right angle at a point between the directions to two others."""

    at: Node
    one: Node
    two: Node


class Angle(Frozen, frozen=True):
    """The angle at a point between the directions to two others, from 0 to π; its label is its size."""

    at: Node
    one: Node
    two: Node
    label: Node | None = None


class Circle(Frozen, frozen=True):
    """A circle; its label is its radius."""

    centre: Node
    radius: Node
    label: Node | None = None
    role: Role = "help"


class Parallelogram(Frozen, frozen=True):
    """The parallelogram at a point that two vectors span; its label is its area."""

    at: Node
    one: Node
    two: Node
    label: Node | None = None
    role: Role = "result"


class Line(Frozen, frozen=True):
    """The line (in space, the plane) of all points whose dot product with the normal is the offset; its label is the
    equation in letters.
    """

    normal: Node
    offset: Node
    label: Node | None = None
    role: Role = "first"


class Span(Frozen, frozen=True):
    """The line along one direction, or the plane along two independent ones, through the origin or another point."""

    ways: tuple[Node, ...]
    at: Node | None = None
    role: Role = "result"


class Box(Frozen, frozen=True):
    """The box with edges along the axes from the origin to its opposite corner."""

    corner: Node


class Ball(Frozen, frozen=True):
    """All vectors whose p-norm is 1; the label is p."""

    p: Node
    label: Node | None = None
    role: Role = "first"


class Ellipse(Frozen, frozen=True):
    """All cos t one + sin t two, around the origin: what a matrix with these columns makes of the unit circle.  Its
    label is an equation `2x^2 + 2xy + 3y^2 = 1` that its points satisfy.
    """

    one: Node
    two: Node
    label: Node | None = None
    role: Role = "result"


class Graph(Frozen, frozen=True):
    """The graph of the polynomial with these coefficients, the constant one first; its label is its equation."""

    coefficients: tuple[Node, ...]
    label: Node | None = None
    role: Role = "result"


class Tint(Frozen, frozen=True):
    """A tinted entry of a table, by its row and column (1-based).  Its label is its name, or the expression of which it
    is the value.  Entries that are `ringed` are pivots.
    """

    row: int
    column: int
    label: Node | None = None
    role: Role = "first"
    ringed: bool = False


class Stroke(Frozen, frozen=True):
    """A diagonal through a table, one entry in every row, to the right or to the left; its label is the product of the
    entries.
    """

    column: int
    to_the_right: bool
    label: Node
    role: Role = "first"


class Table(Frozen, frozen=True):
    """The entries of a matrix in their positions, some of them tinted or connected by strokes; its label is the
    matrix.
    """

    matrix: Node
    label: Node | None = None
    tints: tuple[Tint, ...] = ()
    strokes: tuple[Stroke, ...] = ()


class Net(Frozen, frozen=True):
    """Neurons side by side: every one adds its inputs by their weights, and its bias, to a sum, of which the function
    (`relu`, `step`, `sigmoid`, or `none`) makes its output.  The weights of each are a row.
    """

    inputs: tuple[Node, ...]
    weights: tuple[tuple[Node, ...], ...]
    biases: tuple[Node, ...]
    sums: tuple[Node, ...]
    outputs: tuple[Node, ...]
    function: str = "none"


Mark = (
    Arrow
    | Segment
    | Dot
    | RightAngle
    | Angle
    | Circle
    | Parallelogram
    | Line
    | Span
    | Box
    | Ball
    | Ellipse
    | Graph
    | Table
    | Net
)

LENGTHS = frozenset("radius offset p coefficients inputs biases sums outputs".split())  # fields of numbers, not points


def points_of(mark: Any) -> list[tuple[str, Node]]:
    """The expressions of a mark except its label, each with the name of its field; `p` may be infinite."""
    fields = [(name, getattr(mark, name)) for name in mark.__struct_fields__ if name != "label"]
    every = [(name, node) for name, own in fields for node in (own if isinstance(own, tuple) else (own,))]
    return [(name, node) for name, node in every if isinstance(node, Node) and (name, node) != ("p", INFINITY)]
