"""Plain elimination: multiples of a row are subtracted from rows below it, and rows change places only where they must.

    0  1      In column c the pivot is the first number that is not zero in a row that has no pivot yet.  It stands in
    2  3      row c or above; where it stands below, as here, no U without an exchange of rows has zeros below its
              diagonal.

The rows that come out are upper triangular, and A = L U holds for the multipliers that were used.  There is such an L,
with 1 on its diagonal, exactly if no pivot stands below row c: the row i of A without its last entries, from the i-th
on, is then a combination of the rows above it.
Source: Gaussian elimination without pivoting, e.g. Golub and Van Loan, Matrix Computations, section 3.2.
"""

from __future__ import annotations

from collections.abc import Callable

from symla.derivation.row_operations import add, swap
from symla.operations.systems._elimination import Elimination, Rows, Stage, Step
from symla.operations.systems._numbers import (
    Entry,
    MayVanish,
    entry_of,
    is_certain,
    is_zero,
    over,
    plus,
    times,
    written,
)


def eliminate_plainly(
    rows: Rows,
    *,
    exchange: bool,
    every_pivot: bool = False,
    domain: str = "real",
    certain: Callable[[Entry], bool] | None = None,
) -> Elimination:
    """The rows made upper triangular, with pivots as (row, column) pairs, counted from 0.

    Without `exchange` the elimination ends with the first pivot that stands below its column's number.  `certain` says
    whether a number is not zero.  Raises `MayVanish` where that has to be known and is not: for a number by which
    something is cleared, and with `every_pivot` also for one that others of its row are to be divided by.
    """
    work = _Plain(rows, exchange, every_pivot, domain, certain or (lambda x: is_certain(x, domain)))
    for column in range(len(rows[0])):
        if len(work.pivots) == len(rows) or not work.down(column):
            break
    return Elimination(work.written, work.stages, work.pivots, work.rows)


class _Plain:
    """A matrix being made upper triangular."""

    def __init__(
        self, rows: Rows, exchange: bool, every_pivot: bool, domain: str, certain: Callable[[Entry], bool]
    ) -> None:
        self.rows: list[list[Entry]] = [[entry_of(e, domain) for e in row] for row in rows]
        self.written = rows
        self.exchange = exchange
        self.every_pivot = every_pivot
        self.certain = certain
        self.stages: list[Stage] = []
        self.pivots: list[tuple[int, int]] = []

    def down(self, c: int) -> bool:
        """Finds the pivot of a column and clears what is below it; False if that takes an exchange of rows."""
        taken = {row for row, _ in self.pivots}
        found = [i for i in range(len(self.rows)) if i not in taken and not is_zero(self.rows[i][c])]
        if not found:
            return True
        row = self.pivot(c, found)
        stage = Stage("down", row, c)
        if row > c:
            if not self.exchange:
                self.pivots.append((row, c))
                return False
            self.swap(stage, c, row)
            row = stage.row = c
            stage.prepared = 1
        self.pivots.append((row, c))
        for i in range(row + 1, len(self.rows)):
            if i not in taken and not is_zero(self.rows[i][c]):
                self.clear(stage, i)
        if stage.steps:
            self.stages.append(stage)
        return True

    def pivot(self, c: int, found: list[int]) -> int:
        """The row of the pivot; raises `MayVanish` if that depends on symbols."""
        first = found[0]
        if first > c:
            sure = [i for i in found if self.certain(self.rows[i][c])]
            if not sure:
                raise MayVanish(written(self.rows[first][c]))
            self.doubtful()
            return sure[0]
        if not self.certain(self.rows[first][c]) and (len(found) > 1 or self.divides(first, c)):
            raise MayVanish(written(self.rows[first][c]))
        return first

    def divides(self, r: int, c: int) -> bool:
        """Whether other numbers of the row are to be divided by this one."""
        return self.every_pivot and (r != c or not all(is_zero(x) for x in self.rows[r][c + 1 :]))

    def doubtful(self) -> None:
        """Raises `MayVanish` for a number that was taken for a pivot where nothing had to be cleared, if it may be
        zero: another row could be used then, and no exchange be needed.
        """
        for r, c in self.pivots:
            if not self.exchange and not self.certain(self.rows[r][c]):
                raise MayVanish(written(self.rows[r][c]))

    def swap(self, stage: Stage, i: int, j: int) -> None:
        self.rows[i], self.rows[j] = self.rows[j], self.rows[i]
        rows = list(self.written)
        rows[i], rows[j] = rows[j], rows[i]
        self.written = tuple(rows)
        stage.steps.append(Step(swap(i + 1, j + 1), self.written))

    def clear(self, stage: Stage, i: int) -> None:
        """Makes the entry of row i in the pivot's column zero."""
        r, c = stage.row, stage.column
        factor = times(-1, over(self.rows[i][c], self.rows[r][c]))
        self.rows[i] = [plus(x, factor, y) for x, y in zip(self.rows[i], self.rows[r], strict=True)]
        row = tuple([written(x) for x in self.rows[i]])
        self.written = (*self.written[:i], row, *self.written[i + 1 :])
        stage.steps.append(Step(add(i + 1, r + 1, written(factor)), self.written))


def is_upper(found: Elimination) -> bool:
    """Whether the rows were made upper triangular."""
    return all(row <= column for row, column in found.pivots)
