"""Short names for written expressions, so that a table of expectations can be read at a glance."""

from __future__ import annotations

from typing import Literal

from symla.notation.written import (
    Call,
    Constant,
    Matrix,
    Name,
    Negative,
    Node,
    Number,
    Power,
    Product,
    Quotient,
    Relation,
    RelationSymbol,
    Root,
    Sum,
    Vector,
)

A, B, a, b, c, d, e, k, n, u, v, w, x, y, z = map(Name, ["A", "B", *"abcdeknuvwxyz"])
theta, alpha = Name("theta"), Name("alpha")
pi, E, i, inf = Constant("pi"), Constant("e"), Constant("i"), Constant("inf")
relu, manhattan = Name("relu"), Name("manhattan")

Written = Node | int


def of(part: Written) -> Node:
    """A whole number as a node."""
    return Number(part) if isinstance(part, int) else part


def add(*terms: Written) -> Sum:
    """A sum."""
    return Sum(tuple(map(of, terms)))


def mul(*factors: Written) -> Product:
    """A product."""
    return Product(tuple(map(of, factors)))


def minus(operand: Written) -> Negative:
    """The opposite, or a subtracted term."""
    return Negative(of(operand))


def div(numerator: Written, denominator: Written) -> Quotient:
    """A fraction."""
    return Quotient(of(numerator), of(denominator))


def power(base: Written, exponent: Written) -> Power:
    """A power."""
    return Power(of(base), of(exponent))


def root(radicand: Written, index: int = 2) -> Root:
    """A root."""
    return Root(of(radicand), index)


def vec(*entries: Written) -> Vector:
    """A vector."""
    return Vector(tuple(map(of, entries)))


def mat(*rows: tuple[Written, ...], bar: int | None = None) -> Matrix:
    """A matrix by its rows."""
    return Matrix(tuple(tuple(map(of, row)) for row in rows), bar)


def call(function: str, *arguments: Written, below: Node | None = None, **options: Written) -> Call:
    """A function applied."""
    return Call(function, tuple(map(of, arguments)), tuple((key, of(value)) for key, value in options.items()), below)


def rel(left: Written, symbol: RelationSymbol, right: Written) -> Relation:
    """A relation."""
    return Relation(of(left), symbol, of(right))


def bold(base: str, *subscript: str, accent: Literal["", "hat", "prime"] = "") -> Name:
    """The name of a vector, in bold letters or with an arrow."""
    return Name(base, subscript, "vector", accent)


def sub(base: str, *subscript: str) -> Name:
    """A name with a subscript."""
    return Name(base, subscript)
