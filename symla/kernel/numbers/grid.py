"""Matrices of exact numbers; a vector is a column."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain
from typing import final

from symla.kernel.numbers.polynomial import RATIONAL, Exact, Scalar, Undefined
from symla.notation.rational import Fraction

Rows = tuple[tuple[Scalar, ...], ...]


@final
class Grid:
    """A matrix of scalars: its entries row by row, and its shape; `rows` are put together when they are asked for.
    `number`: it is a row times a column, u^T v, and may be multiplied like the number that it is.
    """

    __slots__ = ("_rows", "entries", "number", "rank", "rational", "shape", "width")

    def __init__(
        self, entries: tuple[Scalar, ...], shape: tuple[int, int], rows: Rows | None = None, number: bool = False
    ) -> None:
        self.entries = entries
        self.shape = shape
        self.width = shape[1]
        self._rows = rows
        self.number = number
        self.rank: int | None = None  # of rational numbers, once it was asked for
        self.rational = RATIONAL.issuperset(map(type, entries))

    @property
    def rows(self) -> Rows:
        if self._rows is None:
            height, width = self.shape
            self._rows = tuple([self.entries[i * width : (i + 1) * width] for i in range(height)])
        return self._rows


Value = int | Fraction | Exact | Grid


def by_rows(rows: Rows, width: int) -> Grid:
    """A matrix by its rows."""
    return Grid(tuple(chain.from_iterable(rows)), (len(rows), width), rows)


def column(entries: Iterable[Scalar]) -> Grid:
    """A vector."""
    values = tuple(entries)
    return Grid(values, (len(values), 1))


def lone(value: Value) -> Value:
    """The entry of a 1 x 1 matrix: u^T v is a number."""
    return value.entries[0] if type(value) is Grid and value.shape == (1, 1) else value


def transposed(grid: Grid) -> Grid:
    """The transpose."""
    return by_rows(tuple(zip(*grid.rows, strict=True)) or ((),) * grid.width, grid.shape[0])


def identity(n: int) -> Grid:
    """The identity matrix."""
    return Grid(tuple([int(i == j) for i in range(n) for j in range(n)]), (n, n))


def joined(blocks: tuple[tuple[Value, ...], ...]) -> Rows:
    """The rows of a block matrix."""
    rows: list[tuple[Scalar, ...]] = []
    for row in blocks:
        grids = [block if type(block) is Grid else column((block,)) for block in row]
        if len({grid.shape[0] for grid in grids}) != 1:
            raise Undefined("blocks side by side have the same number of rows")
        rows += [tuple([x for grid in grids for x in grid.rows[i]]) for i in range(grids[0].shape[0])]
    return tuple(rows)
