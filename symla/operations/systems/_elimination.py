"""Row reduction as a teacher does it: the choice of row operations.

    2  1      R_1 <-> R_2 if there is a 1 below; R_1 -> R_1 - R_2 if that makes a 1; R_1 -> (1/2) R_1 if all of the
    3  5      row is even; else R_2 -> 2R_2 before R_2 -> R_2 - 3R_1.  A fraction is written where none of these helps.

Source: Gaussian elimination, e.g. Strang, Introduction to Linear Algebra, sections 2.2 and 3.2.
"""

from __future__ import annotations

from math import gcd, lcm

from symla.notation import written as w
from symla.notation.rational import Fraction
from symla.operations._cases.known import Known
from symla.operations._cases.numbers import (
    Entry,
    is_of_zeros,
    is_rational,
    over,
    times,
    written,
)
from symla.operations._terms import Rows
from symla.operations.systems._steps import Eliminating, Elimination, Stage

_NOTHING_KNOWN = Known()
_MOST_SCALED = 60  # the largest factor for a row with fractions
_MOST_CROSSED = 12  # the largest factor for a row to be cleared
_MOST_TIMES = 9  # how often a row is subtracted to make a 1


def eliminate(
    start: Rows | Elimination,
    *,
    reduced: bool = False,
    at_once: bool = False,
    columns: int | None = None,
    known: Known = _NOTHING_KNOWN,
) -> Elimination:
    """Row echelon form, or reduced row echelon form, with pivots in the first `columns` columns only; from rows, or
    from an interrupted elimination.  With `at_once`, a pivot that is 1 clears its column above and below in one stage.

    The elimination stops, `stuck`, where every possible pivot of a column may be zero.
    """
    begin = start if isinstance(start, Elimination) else Elimination(start)
    rows = begin.rows
    work = _Reducing(begin, reduced, at_once, known)
    width = columns if columns is not None else len(rows[0]) if rows else 0
    for column in range(begin.column, width):
        row = len(work.pivots)
        if row == len(rows):
            break
        stuck = work.down(row, column)
        if stuck is not None:
            return work.result(written(stuck), column)
    if reduced:
        for pivot_row, column in reversed(work.pivots):
            work.up(pivot_row, column)
    return work.result(None, width)


class _Reducing(Eliminating):
    """A matrix being reduced."""

    def __init__(self, begin: Elimination, reduced: bool, at_once: bool, known: Known) -> None:
        super().__init__(begin, known)
        self.reduced = reduced
        self.at_once = at_once

    # ---- operations -------------------------------------------------------------------------------------------------

    def divide(self, i: int, divisor: Entry) -> None:
        """Divide row i by a number: `1/(1 - k^2)` is written with the divisor as it stands."""
        over_it = None if is_rational(divisor) else w.Quotient(w.ONE, written(divisor))
        if over_it is not None and not (divisor.is_Add and divisor.free_symbols):
            over_it = None
        self.scale(i, over(1, divisor), over_it)

    # ---- down -------------------------------------------------------------------------------------------------------

    def down(self, r: int, c: int) -> Entry | None:
        """Bring a pivot to row r and clear the column below it, or beside it, if the column has one.  Returns the
        number to be decided, if no entry of the column is certainly nonzero.
        """
        rows = self.rows
        self.stages.append(Stage("down", r, c))
        found = self.found(r, c)
        if not found:
            return None
        sure = [i for i in found if type(rows[i][c]) is int or self.known.certain(rows[i][c])]
        if not sure:
            return min([rows[i][c] for i in found], key=_rank)
        self.choose(r, c, found, sure)
        self.stages[-1].prepared = len(self.stages[-1].steps)
        self.pivots.append((r, c))
        above = [i for i in range(r) if rows[i][c]] if self.at_once and rows[r][c] == 1 else []
        below = [i for i in range(r + 1, len(rows)) if rows[i][c]]
        if above:
            self.stages[-1].kind = "beside" if below or self.stages[-1].prepared else "up"
        for i in (*above, *below):
            self.clear(i, r, c)
        return None

    def clear(self, i: int, r: int, c: int) -> None:
        """Make the entry of row i in column c zero by row r."""
        p, x = self.rows[r][c], self.rows[i][c]
        if type(p) is int and type(x) is int and x % p and self._whole(i) and self._whole(r):
            factor = abs(p) // gcd(p, x)
            if factor <= _MOST_CROSSED:
                self.scale(i, factor)
                x = self.rows[i][c]
        self.add(i, r, times(-1, over(x, p)))

    def choose(self, r: int, c: int, found: list[int], sure: list[int]) -> None:
        """Bring a good pivot to row r."""
        rows = self.rows
        if not all(is_rational(rows[i][c]) for i in found):
            chosen = min(sure, key=lambda i: (*_rank(rows[i][c]), i))
            if chosen != r:
                self.swap(r, chosen)
            if is_of_zeros(rows[r][c]):
                self.divide(r, rows[r][c])  # its inverse deserves lines of its own
            return
        self.without_fractions(r, c)
        while (best := self.best(r, c)) is None and (step := self.helpful_step(r, c)) is not None:
            self.add(*step)
        if best is None:
            best = min(self.found(r, c), key=lambda i: (abs(rows[i][c]), i != r, i))
        if best != r:
            self.swap(r, best)
        if self.reduced or len(self.found(r, c)) > 1:
            self.divide_by_common_factor(r, c)

    def found(self, r: int, c: int) -> list[int]:
        return [i for i in range(r, len(self.rows)) if self.rows[i][c]]  # zero is rational, and so recognized

    def without_fractions(self, r: int, c: int) -> None:
        """Multiply rows by their common denominator, if the column has a fraction but no 1: all with a fraction there,
        and others until it has a 1.
        """
        rows, found = self.rows, self.found(r, c)
        if not {1, -1}.isdisjoint(rows[i][c] for i in found):
            return
        for i in found:
            column = [rows[k][c] for k in found]
            enough = 1 in column or -1 in column or {int}.issuperset(map(type, column))
            if not (enough and type(rows[i][c]) is int) and all(is_rational(x) for x in rows[i]):
                denominator = lcm(*[x.denominator for x in rows[i]])
                if 1 < denominator <= _MOST_SCALED:
                    self.scale(i, denominator)

    def best(self, r: int, c: int) -> int | None:
        """The row whose entry is 1 or -1, becomes so after dividing by a common factor, or divides all others."""
        rows, found = self.rows, self.found(r, c)
        if len(found) == 1:
            return found[0]
        sizes = {i: abs(rows[i][c]) for i in found}
        units = [i for i in found if sizes[i] == 1]
        if units:
            return r if r in units else next((i for i in units if rows[i][c] == 1), units[0])
        if not {int}.issuperset(map(type, sizes.values())):
            return None
        shared = gcd(*sizes.values())
        good = [i for i in found if sizes[i] == shared] or [i for i in found if self.common_factor(i) == sizes[i]]
        return None if not good else r if r in good else good[0]

    def helpful_step(self, r: int, c: int) -> tuple[int, int, int] | None:
        """R_i -> R_i - qR_j that leaves 1, -1 or a divisor of all other entries of the column."""
        rows = self.rows
        found = self.found(r, c)
        if not all(type(rows[i][c]) is int and self._whole(i) for i in found):
            return None
        choices = []
        for i in found:
            for j in found:
                x, y = rows[i][c], rows[j][c]
                if i == j or abs(x) < abs(y):
                    continue
                for q in (x // y, x // y + 1):
                    left = x - q * y
                    if left and 0 < abs(q) <= _MOST_TIMES and all(rows[k][c] % left == 0 for k in found if k != i):
                        choices.append((abs(left) != 1, abs(q), i != r, i, j, -q))
        if not choices:
            return None
        _, _, _, i, j, factor = min(choices)
        return i, j, factor

    def divide_by_common_factor(self, r: int, c: int) -> None:
        """Divide the pivot row by the common factor of its entries; with nothing to clear below, only if that makes the
        pivot 1, since a pivot is made 1 on the way up.
        """
        factor, found = self.common_factor(r), self.found(r, c)
        pivot = self.rows[r][c]
        useful = len(found) > 1 or factor == abs(pivot)
        if factor > 1 and ((self.reduced and useful) or any(self.rows[i][c] % pivot for i in found)):
            self.scale(r, Fraction(1 if pivot > 0 else -1, factor))

    def common_factor(self, i: int) -> int:
        return gcd(*self.rows[i]) if self._whole(i) else 1

    def _whole(self, i: int) -> bool:
        return {int}.issuperset(map(type, self.rows[i]))

    # ---- up ---------------------------------------------------------------------------------------------------------

    def up(self, r: int, c: int) -> None:
        """Make the pivot 1 and clear the column above it; fractions last."""
        rows = self.rows
        self.stages.append(Stage("up", r, c))
        pivot = rows[r][c]
        above = [i for i in range(r) if rows[i][c]]
        whole = type(pivot) is int and all(type(rows[i][c]) is int and rows[i][c] % pivot == 0 for i in above)
        divisible = type(pivot) is int and self._whole(r) and all(x % pivot == 0 for x in rows[r])
        if pivot != 1 and (divisible or not whole):
            self.divide(r, pivot)
        for i in reversed(above):
            self.add(i, r, times(-1, over(rows[i][c], rows[r][c])))
        if rows[r][c] != 1:
            self.divide(r, rows[r][c])


def _rank(entry: Entry) -> tuple[int, int]:
    """The preference for a pivot: 1, then -1, rational numbers, other numbers, expressions."""
    if is_rational(entry):
        return (0, 0 if entry == 1 else 1 if entry == -1 else 2)
    return (2, entry.count_ops()) if entry.free_symbols else (1, entry.count_ops())
