"""What a figure is made of, as data: marks in the plane, tables of entries.

A point or a length is an expression of the problem, `v` or `(v_1, 0)`.  Where it lies is stated beside the marks, as
`v = (3, 4)`, and proved like any other statement.  So a mark holds no number of its own, and what a label says is a
claim about the ends of its mark.
"""

from __future__ import annotations

from typing import Literal

from symla.notation.frozen import Frozen
from symla.notation.written import Node

Role = Literal["first", "second", "result", "help"]


class Arrow(Frozen, frozen=True):
    """An arrow; its label is the vector that it stands for."""

    start: Node
    end: Node
    label: Node | None = None
    role: Role = "first"


class Segment(Frozen, frozen=True):
    """A segment; its label is its length, or a statement `‖v‖ = 5` whose left side is.  One that is not `drawn` gives
    a length to what is drawn between these points.
    """

    start: Node
    end: Node
    label: Node | None = None
    role: Role = "help"
    drawn: bool = True


class Dot(Frozen, frozen=True):
    """A point; its label stands for its place."""

    at: Node
    label: Node | None = None
    role: Role = "first"


class RightAngle(Frozen, frozen=True):
    """The right angle at a point between the ways to two others."""

    at: Node
    one: Node
    two: Node


class Angle(Frozen, frozen=True):
    """The angle at a point between the ways to two others, from 0 to π; its label is its size."""

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
    """The line of all points whose product with the normal is the offset; its label is the equation in letters."""

    normal: Node
    offset: Node
    label: Node | None = None
    role: Role = "first"


class Ball(Frozen, frozen=True):
    """All vectors whose p-norm is 1; the label is p."""

    p: Node
    label: Node | None = None
    role: Role = "first"


class Tint(Frozen, frozen=True):
    """An entry of a table that is shown by a tint, by its row and column, from 1; its label is what it is called, or
    what it is the value of.  The entries that are `ringed` are the pivots.
    """

    row: int
    column: int
    label: Node | None = None
    role: Role = "first"
    ringed: bool = False


class Stroke(Frozen, frozen=True):
    """A line through the entries of a table, one in every row, to the right or the left by one each time; its label is
    their product.
    """

    column: int
    to_the_right: bool
    label: Node
    role: Role = "first"


class Table(Frozen, frozen=True):
    """The entries of a matrix in their places, some of them shown by a tint, or by strokes through them; its label is
    the matrix.
    """

    matrix: Node
    label: Node | None = None
    tints: tuple[Tint, ...] = ()
    strokes: tuple[Stroke, ...] = ()


Mark = Arrow | Segment | Dot | RightAngle | Angle | Circle | Parallelogram | Line | Ball | Table
