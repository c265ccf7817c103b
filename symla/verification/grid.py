"""Matrices of exact numbers; a vector is a column."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain
from typing import final

from symla.notation.rational import Fraction
from symla.verification.polynomial import RATIONAL, WHOLE, Exact, Scalar, Undefined


@final
class Grid:
    """A matrix of scalars by its rows."""

    __slots__ = ("entries", "rational", "rows", "whole", "width")

    def __init__(self, rows: tuple[tuple[Scalar, ...], ...], width: int) -> None:
        self.rows = rows
        self.width = width
        self.entries = entries = tuple(chain.from_iterable(rows))
        self.whole = WHOLE.issuperset(map(type, entries))
        self.rational = self.whole or RATIONAL.issuperset(map(type, entries))

    @property
    def shape(self) -> tuple[int, int]:
        return len(self.rows), self.width


Value = int | Fraction | Exact | Grid


def column(entries: Iterable[Scalar]) -> Grid:
    """A vector."""
    return Grid(tuple([(x,) for x in entries]), 1)


def lone(value: Value) -> Value:
    """The entry of a 1 x 1 matrix: u^T v is a number."""
    return value.rows[0][0] if type(value) is Grid and value.shape == (1, 1) else value


def identity(n: int) -> Grid:
    """The identity matrix."""
    return Grid(tuple([tuple([int(i == j) for j in range(n)]) for i in range(n)]), n)


def joined(blocks: tuple[tuple[Value, ...], ...]) -> tuple[tuple[Scalar, ...], ...]:
    """The rows of matrices that stand side by side and one below the other."""
    rows: list[tuple[Scalar, ...]] = []
    for row in blocks:
        grids = [block if type(block) is Grid else column((block,)) for block in row]
        if len({len(grid.rows) for grid in grids}) != 1:
            raise Undefined("blocks side by side have the same number of rows")
        rows += [tuple([x for grid in grids for x in grid.rows[i]]) for i in range(len(grids[0].rows))]
    return tuple(rows)
