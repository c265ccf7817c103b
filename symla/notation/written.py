"""The written expression: what stands on the paper, as a tree of nodes that never evaluate themselves.

`3^2 + (-2)^2` is `Sum((Power(Number(3), Number(2)), Power(Number(-2), Number(2))))` and stays that until somebody asks
for its value (`value.py`), prints it (`tex.py`, `plain.py`) or proves something about it (the kernel).  A node is
frozen, hashable and knows nothing about output.

Two nodes tell signs apart, because a page does.  `Number(-2)` is an operand: after `+` or a dot, and under a power, it
stands in parentheses, `1 + (-2)`, `3 · (-2)`, `(-2)^2`.  `Negative(x)` is the sign of a term, in a sum the subtraction:
`Sum((4, Negative(10), 18))` reads `4 - 10 + 18`.
"""

from __future__ import annotations

import numbers
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import chain
from operator import attrgetter, is_
from typing import Any, Literal

from symla.notation.accents import Accent, spelled
from symla.notation.frozen import Frozen
from symla.notation.rational import Fraction

NameKind = Literal["scalar", "vector", "matrix"]


class Node(Frozen, frozen=True):
    """A written expression.  Every node is one of the records below."""


class Number(Node, frozen=True):
    """An exact rational number.  A `Fraction` is in lowest terms and is never a whole number: `number` sees to it."""

    value: int | Fraction


class Count(Node, frozen=True):
    """A whole number that is the value of an expression, `rows(A)`: the number is shown, the expression is not."""

    of: Node
    number: int


class Decimal(Node, frozen=True):
    """A number written with a decimal point, `digits` as it is to be printed: "3.742", "-0.50"."""

    digits: str


class Constant(Node, frozen=True):
    """pi, Euler's number, the imaginary unit, infinity."""

    symbol: Literal["pi", "e", "i", "inf"]


class Name(Node, frozen=True, cache_hash=True):
    """A letter or word that stands for something: `v`, `v_1`, `a_{12}`, `theta`, perhaps with a hat or bar over it."""

    base: str
    subscript: tuple[str, ...] = ()
    kind: NameKind = "scalar"
    accent: Accent = ""

    @property
    def typed(self) -> str:
        """The name as it is typed and looked up: `x_1`; one with a mark is another name than that without, `x̂`."""
        return spelled(self.base, self.accent, self.subscript)


class Index(Node, frozen=True):
    """The letter that counts the terms of a `Summation`, as a value: the k of `k x_k`.  It is no name."""

    letter: str


class Sum(Node, frozen=True):
    """Two or more terms.  A term that is `Negative` is subtracted."""

    terms: tuple[Node, ...]


class Negative(Node, frozen=True):
    """The opposite of the operand: `-x`."""

    operand: Node


class Product(Node, frozen=True):
    """Two or more factors, side by side where that can be read (`2a`); always with the sign if `signed`."""

    factors: tuple[Node, ...]
    signed: bool = False


class VectorProduct(Node, frozen=True):
    """The products of linear algebra that have a sign of their own: `u · v`, `u x v`, `A ⊙ B`, `u ⊗ v`."""

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
    """A vector by its components; drawn as a row with commas or as a column, by the conventions."""

    entries: tuple[Node, ...]


class Matrix(Node, frozen=True):
    """A matrix by its rows, `bar` columns in front of a bar; `columns` are told where there are no rows to tell it."""

    rows: tuple[tuple[Node, ...], ...]
    bar: int | None = None
    columns: int = 0


class Determinant(Node, frozen=True):
    """The determinant, printed with upright bars around the array."""

    operand: Node


class Transpose(Node, frozen=True):
    """The transpose."""

    operand: Node


class Conjugate(Node, frozen=True):
    """The complex conjugate; entry by entry for a vector or matrix."""

    operand: Node


class Summation(Node, frozen=True):
    """`sum_{index = lower}^{upper} term`.  In the term the index stands in subscripts, and as an `Index`."""

    term: Node
    index: str
    lower: int
    upper: int


class Degrees(Node, frozen=True):
    """An angle in degrees: the operand times pi/180."""

    operand: Node


class Items(Node, frozen=True):
    """Several things in a row, `1, 2, 3`; with `braces` a set, `{1, 2, 3}`."""

    entries: tuple[Node, ...]
    braces: bool = False


_SMALL = (*map(Number, range(257)), *map(Number, range(-256, 0)))  # -1 is the last one
RelationSymbol = Literal["=", "!=", "<", "<=", ">", ">=", "~", "->", "<->"]


class Relation(Node, frozen=True):
    """A statement: left and right side with the sign between them."""

    left: Node
    symbol: RelationSymbol
    right: Node


class Both(Node, frozen=True):
    """Statements that hold together: `a = 0 and b != 0`."""

    statements: tuple[Node, ...]


class Branches(Node, frozen=True):
    """An expression by cases: (expression, condition) pairs; a condition of `None` is "otherwise"."""

    rows: tuple[tuple[Node, Node | None], ...]


def number(value: int | numbers.Rational) -> Number:
    """The number, a whole one as an int; small ones are made once."""
    if type(value) is int:
        return _SMALL[value] if -257 < value < 257 else Number(value)
    exact = value if type(value) is Fraction else Fraction(int(value.numerator), int(value.denominator))
    return number(exact.numerator) if exact.denominator == 1 else Number(exact)


_BELOW: dict[type[Node], Callable[[Any], tuple[Node, ...]]] = {  # of the frequent kinds
    **dict.fromkeys((Negative, AbsoluteValue, Transpose, Conjugate, Degrees, Determinant), lambda n: (n.operand,)),
    **dict.fromkeys((VectorProduct, Relation), attrgetter("left", "right")),
    **dict.fromkeys((Vector, Items), attrgetter("entries")),
    Matrix: lambda n: tuple(chain.from_iterable(n.rows)),
    Sum: attrgetter("terms"),
    Product: attrgetter("factors"),
    Quotient: attrgetter("numerator", "denominator"),
    Power: attrgetter("base", "exponent"),
    Root: lambda n: (n.radicand,),
}


def children(node: Node) -> tuple[Node, ...]:
    """The nodes directly below, in reading order."""
    below = _BELOW.get(type(node))
    return tuple(_nodes_in([getattr(node, f) for f in node.__struct_fields__])) if below is None else below(node)


def _nodes_in(parts: Iterable[object]) -> Iterator[Node]:
    for part in parts:
        if isinstance(part, Node):
            yield part
        elif type(part) is tuple:
            yield from _nodes_in(part)


def is_numeric(node: Node) -> bool:
    """Whether this is a rational number, or a vector or matrix of rational numbers."""
    return type(node) is Number or (type(node) in (Vector, Matrix) and {Number}.issuperset(map(type, children(node))))


def walk(node: Node) -> Iterator[Node]:
    """The node and everything below it, outermost first."""
    stack = [node]
    while stack:
        current = stack.pop()
        yield current
        if type(current) is not Number and type(current) is not Name:
            stack += children(current)[::-1]


def rebuild(node: Node, change: Callable[[Node], Node]) -> Node:
    """The same node with `change` applied to each of its children; the very same object if none of them changed."""
    kind = type(node)
    if kind is Sum or kind is Product:
        old: tuple[Node, ...] = _BELOW[kind](node)
        new = tuple([change(part) for part in old])
        same = all(map(is_, new, old))
        return node if same else Sum(new) if kind is Sum else Product(new, node.signed)  # type: ignore[attr-defined]
    if kind is Power or kind is Quotient:
        first, second = _BELOW[kind](node)
        one, other = change(first), change(second)
        return node if one is first and other is second else kind(one, other)
    if kind is Root:
        inner = change(node.radicand)  # type: ignore[attr-defined]
        return node if inner is node.radicand else Root(inner, node.index)  # type: ignore[attr-defined]
    parts = [getattr(node, field) for field in node.__struct_fields__]
    made = [_rebuild_part(part, change) for part in parts]
    return node if all(map(is_, made, parts)) else kind(*made)


def _rebuild_part(part: object, change: Callable[[Node], Node]) -> object:
    if isinstance(part, Node):
        return change(part)
    if type(part) is tuple:
        new = tuple([_rebuild_part(item, change) for item in part])
        return part if all(map(is_, new, part)) else new
    return part


def substitute(node: Node, names: Mapping[Name, Node]) -> Node:
    """The expression with the names replaced by what they stand for."""

    def put(part: Node) -> Node:
        if type(part) is Name:
            return names.get(part, part)
        if type(part) is Number:
            return part
        return rebuild(part, put)

    return put(node)
