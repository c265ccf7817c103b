"""Matrices of exact numbers; a vector is a column."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain
from typing import Literal, final

from symla.kernel.numbers.polynomial import RATIONAL, Exact, Scalar, Undefined
from symla.notation.rational import Fraction

Rows = tuple[tuple[Scalar, ...], ...]
# A vector is a column, even with one component; a transposed vector is a row, and a row times a column is a number.
# Another matrix with one row times a column is a number where one is wanted, and a matrix or a vector elsewhere.
Kind = Literal["matrix", "column", "row", "number", "either"]


@final
class Grid:
    """A matrix of scalars: its entries row by row, and its shape; `rows` are put together when they are asked for.
    A matrix with one entry is no number, but a row times a column is one (`kind`).
    """

    __slots__ = ("_rows", "entries", "kind", "rank", "rational", "shape", "width")

    def __init__(
        self, entries: tuple[Scalar, ...], shape: tuple[int, int], rows: Rows | None = None, kind: Kind = "matrix"
    ) -> None:
        self.entries = entries
        self.shape = shape
        self.width = shape[1]
        self._rows = rows
        self.kind = kind
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
    return Grid(values, (len(values), 1), None, "column")


def lone(value: Value) -> Value:
    """The number that a row times a column is."""
    return value.entries[0] if type(value) is Grid and value.kind in ("number", "either") else value


def is_column(grid: Grid) -> bool:
    """Whether this is a vector, or a matrix of one column and several rows."""
    return grid.kind == "column" or (grid.width == 1 != grid.shape[0])


def kind_of_product(a: Grid, b: Grid) -> Kind:
    """The kind of a product."""
    if a.kind == b.kind == "either":
        return "either"
    if a.kind == "row":
        return "number" if is_column(b) else "row"
    if a.kind != "column" and a.shape[0] == 1 and is_column(b):
        return "either"
    return "column" if b.kind == "column" else "matrix"


def kind_of_sum(a: Grid, b: Grid) -> Kind:
    """The kind of a sum."""
    return a.kind if a.kind == b.kind else "matrix"


def transposed(grid: Grid) -> Grid:
    """The transpose; that of a row is the column."""
    rows = tuple(zip(*grid.rows, strict=True)) or ((),) * grid.width
    kind: Kind = "row" if grid.kind == "column" else "column" if grid.kind == "row" else "matrix"
    return Grid(tuple(chain.from_iterable(rows)), (len(rows), grid.shape[0]), rows, kind)


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
