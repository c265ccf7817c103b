"""The nodes of written expressions."""

from __future__ import annotations

import numbers
from typing import Literal

from symla.notation.accents import Accent, spelled
from symla.notation.frozen import Frozen
from symla.notation.rational import Fraction

NameKind = Literal["scalar", "vector", "matrix"]


class Node(Frozen, frozen=True, cache_hash=True):
    """A written expression.  Every node is one of the records below."""


class Number(Node, frozen=True):
    """An exact rational number.  A `Fraction` is in lowest terms and is never a whole number: `number` sees to it."""

    value: int | Fraction


class Count(Node, frozen=True):
    """An integer that is the value of an expression, such as `rows(A)`; only the number is printed."""

    of: Node
    number: int


class Decimal(Node, frozen=True):
    """A number with a decimal point; `digits` is its printed form: "3.742", "-0.50"."""

    digits: str


class Constant(Node, frozen=True):
    """pi, Euler's number, the imaginary unit, infinity."""

    symbol: Literal["pi", "e", "i", "inf"]


class Name(Node, frozen=True, cache_hash=True):
    """A letter or word that denotes something: `v`, `v_1`, `a_{12}`, `theta`, perhaps with an accent."""

    base: str
    subscript: tuple[str, ...] = ()
    kind: NameKind = "scalar"
    accent: Accent = ""

    @property
    def typed(self) -> str:
        """The name as it is typed and looked up, `x_1`; a name with an accent, `x̂`, is a different one."""
        return spelled(self.base, self.accent, self.subscript)


class Index(Node, frozen=True):
    """The index of a `Summation` as a value: the factor k of `k x_k`.  It is not a name."""

    letter: str


class Sum(Node, frozen=True):
    """Two or more terms.  A term that is `Negative` is subtracted."""

    terms: tuple[Node, ...]


class Negative(Node, frozen=True):
    """The opposite of the operand: `-x`."""

    operand: Node


class Product(Node, frozen=True):
    """Two or more factors, juxtaposed where that is readable (`2a`); always with the multiplication sign if
    `signed`.
    """

    factors: tuple[Node, ...]
    signed: bool = False


class VectorProduct(Node, frozen=True):
    """The products of linear algebra that have a symbol of their own: `u · v`, `u x v`, `A ⊙ B`, `u ⊗ v`."""

    kind: Literal["dot", "cross", "hadamard", "outer"]
    left: Node
    right: Node


class Quotient(Node, frozen=True):
    """A fraction."""

    numerator: Node
    denominator: Node


class Power(Node, frozen=True):
    """A power."""

    base: Node
    exponent: Node


class Root(Node, frozen=True):
    """The principal root; the square root unless an `index` is given."""

    radicand: Node
    index: int = 2


class AbsoluteValue(Node, frozen=True):
    """The absolute value (modulus) of a scalar."""

    operand: Node


class Norm(Node, frozen=True):
    """A norm: `kind` is the p of the p-norm, `Constant("inf")` or `Name("F")`; None, Euclidean, prints no index."""

    operand: Node
    kind: Node | None = None


class Call(Node, frozen=True):
    """A function applied: `cos(theta)`, `max(1, 2)`, `proj_b(a)` (with a subscript), `dot(u, v)` (an operation)."""

    function: str
    arguments: tuple[Node, ...]
    keywords: tuple[tuple[str, Node], ...] = ()
    subscript: Node | None = None


class AnswerPart(Node, frozen=True):
    """A part of the answer of an operation: `project(a, onto=b).projection`."""

    call: Call
    name: str


class Vector(Node, frozen=True):
    """A vector by its components, printed as a row with commas or as a column by the conventions."""

    entries: tuple[Node, ...]


class Matrix(Node, frozen=True):
    """A matrix by its rows, with a bar after `bar` columns; `columns` is the width, needed where there are no rows."""

    rows: tuple[tuple[Node, ...], ...]
    bar: int | None = None
    columns: int = 0


class Determinant(Node, frozen=True):
    """A determinant, printed as an array between vertical bars."""

    operand: Node


class Transpose(Node, frozen=True):
    """The transpose."""

    operand: Node


class Conjugate(Node, frozen=True):
    """The complex conjugate, entrywise for a vector or matrix."""

    operand: Node


class Summation(Node, frozen=True):
    """`sum_{index = lower}^{upper} term`.  In the term, the index occurs in subscripts and as an `Index`."""

    term: Node
    index: str
    lower: int
    upper: int


class Degrees(Node, frozen=True):
    """An angle in degrees: the operand times pi/180."""

    operand: Node


class Items(Node, frozen=True):
    """A list of expressions, `1, 2, 3`; with `braces` a set, `{1, 2, 3}`."""

    entries: tuple[Node, ...]
    braces: bool = False


_SMALL = (*map(Number, range(257)), *map(Number, range(-256, 0)))  # -1 is the last one
RelationSymbol = Literal["=", "!=", "<", "<=", ">", ">=", "~", "->", "<->"]


class Relation(Node, frozen=True):
    """A relation: two sides and the symbol between them."""

    left: Node
    symbol: RelationSymbol
    right: Node


class Both(Node, frozen=True):
    """A conjunction: `a = 0 and b != 0`."""

    statements: tuple[Node, ...]


class Branches(Node, frozen=True):
    """An expression by cases: (expression, condition) pairs; a condition of `None` is "otherwise"."""

    rows: tuple[tuple[Node, Node | None], ...]


ZERO, ONE, TWO, MINUS_ONE = Number(0), Number(1), Number(2), Number(-1)
I, E, PI, INFINITY = Constant("i"), Constant("e"), Constant("pi"), Constant("inf")  # noqa: E741


def number(value: int | numbers.Rational) -> Number:
    """The number, with an integer as an int; nodes of small integers are shared."""
    if type(value) is int:
        return _SMALL[value] if -257 < value < 257 else Number(value)
    exact = value if type(value) is Fraction else Fraction(int(value.numerator), int(value.denominator))
    return number(exact.numerator) if exact.denominator == 1 else Number(exact)
