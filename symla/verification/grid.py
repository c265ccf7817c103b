"""Matrices of exact numbers; a vector is a column."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction
from typing import final

from symla.verification.polynomial import Exact, Rational, Scalar

RATIONAL = frozenset((int, Fraction))


@final
class Grid:
    """A matrix of scalars by its rows."""

    __slots__ = ("rational", "rows", "width")

    def __init__(self, rows: tuple[tuple[Scalar, ...], ...], width: int) -> None:
        self.rows = rows
        self.width = width
        self.rational = all(RATIONAL.issuperset(map(type, row)) for row in rows)

    @property
    def entries(self) -> tuple[Scalar, ...]:
        return tuple([x for row in self.rows for x in row])

    @property
    def shape(self) -> tuple[int, int]:
        return len(self.rows), self.width


Value = int | Fraction | Exact | Grid


def column(entries: Iterable[Scalar]) -> Grid:
    """A vector."""
    return Grid(tuple([(x,) for x in entries]), 1)


def identity(n: int) -> Grid:
    """The identity matrix."""
    return Grid(tuple([tuple([int(i == j) for j in range(n)]) for i in range(n)]), n)


def plain(x: Rational) -> Rational:
    """A whole number as an int."""
    return x if type(x) is int or x.denominator != 1 else x.numerator
