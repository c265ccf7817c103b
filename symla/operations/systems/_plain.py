"""Elimination without scaling: multiples of a row are subtracted from the rows below, and rows are exchanged only if
necessary.

    0  1      In column c the pivot is the first nonzero number in a row that has no pivot yet.  It stands in row c or
    2  3      above; where it stands below, as here, no U without an exchange of rows has zeros below its diagonal.

The resulting rows are upper triangular, and A = L U holds with the multipliers in L.  There is such an L, with 1 on
its diagonal, exactly if no pivot stands below row c: then row i of A, cut off before the diagonal, is a combination of
the rows above it.
Source: Gaussian elimination without pivoting, e.g. Golub and Van Loan, Matrix Computations, section 3.2.
"""

from __future__ import annotations

from symla.notation import written as w
from symla.operations._cases.known import Known
from symla.operations._cases.numbers import is_zero, over, times, written
from symla.operations._terms import Rows
from symla.operations.systems._steps import Eliminating, Elimination, Stage

_NOTHING_KNOWN = Known()


def eliminate_plainly(
    start: Rows | Elimination, *, exchange: bool, every_pivot: bool = False, known: Known = _NOTHING_KNOWN
) -> Elimination:
    """The rows made upper triangular, with pivots as (row, column) pairs from 0; from rows, or from an interrupted
    elimination.

    Without `exchange`, the elimination ends at the first pivot that stands below the row with the number of its column.
    It stops, `stuck`, at a number by which to clear that may be zero, and, with `every_pivot`, also at one by which
    others of its row are to be divided.
    """
    begin = start if isinstance(start, Elimination) else Elimination(start)
    found = _run(_Plain(begin, exchange, every_pivot, known), begin)
    if exchange or is_upper(found) or all(known.certain(found.entries[r][c]) for r, c in found.pivots):
        return found
    # a number was taken as a pivot where there was nothing to clear: if it is zero, its row can still be used later
    return _run(_Plain(begin, exchange, every_pivot, known, careful=True), begin)


def _run(work: _Plain, begin: Elimination) -> Elimination:
    column = begin.column
    while column < len(begin.rows[0]) and len(work.pivots) < len(begin.rows) and work.down(column):
        column += 1
    return work.result(work.stuck, column)


class _Plain(Eliminating):
    """A matrix being made upper triangular."""

    def __init__(
        self, begin: Elimination, exchange: bool, every_pivot: bool, known: Known, careful: bool = False
    ) -> None:
        super().__init__(begin, known)
        self.exchange = exchange
        self.every_pivot = every_pivot
        self.careful = careful
        self.stuck: w.Node | None = None

    def down(self, c: int) -> bool:
        """Find the pivot of a column and clear below it; False if that needs an exchange or a decision."""
        taken = {row for row, _ in self.pivots}
        found = [i for i in range(len(self.rows)) if i not in taken and not is_zero(self.rows[i][c])]
        if not found:
            return True
        row = self.pivot(c, found)
        if row is None:
            return False
        stage = Stage("down", row, c)
        self.stages.append(stage)
        if row > c:
            if not self.exchange:
                self.pivots.append((row, c))
                return False
            self.swap(c, row)
            row = stage.row = c
            stage.prepared = 1
        self.pivots.append((row, c))
        for i in range(row + 1, len(self.rows)):
            if i not in taken and not is_zero(self.rows[i][c]):
                self.add(i, row, times(-1, over(self.rows[i][c], self.rows[row][c])))
        return True

    def pivot(self, c: int, found: list[int]) -> int | None:
        """The row of the pivot; None if that depends on symbols."""
        first = found[0]
        sure = [i for i in found if self.known.certain(self.rows[i][c])]
        if first > c and sure:
            return sure[0]
        if first not in sure and (first > c or len(found) > 1 or self.careful or self.divides(first, c)):
            self.stuck = written(self.rows[first][c])
            return None
        return first

    def divides(self, r: int, c: int) -> bool:
        """Whether other numbers of the row are to be divided by this one."""
        return self.every_pivot and (r != c or not all(is_zero(x) for x in self.rows[r][c + 1 :]))


def is_upper(found: Elimination) -> bool:
    """Whether the rows were made upper triangular."""
    return all(row <= column for row, column in found.pivots)
