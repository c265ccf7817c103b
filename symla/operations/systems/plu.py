"""The factorization P A = L U: P exchanges rows, L is unit lower triangular, U upper triangular.  Every A has one.

Rows are exchanged only where a pivot position has a zero with a nonzero number below it; the multipliers recorded in L
move with their rows.
Source: Gaussian elimination with row exchanges, e.g. Strang, Introduction to Linear Algebra, section 2.7.
"""

from __future__ import annotations

from symla.derivation.build import equation
from symla.derivation.given import GivenMatrix
from symla.notation import written as w
from symla.notation.statements import Quoted
from symla.operations._sheet import Sheet
from symla.operations.systems._triangular import (
    check,
    factor,
    factored,
    letters_for,
    lower_line,
    permutation_lines,
    rows_moved,
    upper_line,
)


def plu(sheet: Sheet, A: GivenMatrix) -> None:
    """The factorization of a matrix into triangular ones, with the exchanges of rows that are needed.

    `A` is any m x n matrix; the answer has P and L, which are m x m, and U, which is m x n, with P A = L U; by
    cases where a pivot depends on symbols.
    """
    letters = letters_for(A)
    P, L, U = letters.P, letters.L, letters.U
    both = equation(w.Product((P, A.name)), w.Product((L, U)))
    sheet.pose(A=equation(A.name, A.written), product=Quoted(both))
    found, factors = factor(sheet, A, letters, exchange=True)
    permutation_lines(sheet, letters, A.height, found.operations)
    lower_line(sheet, L, factors.record)
    upper_line(sheet, U, found)
    product = rows_moved(factors.P, sheet.known.rows(A.rows))
    sheet.say("check", "check")
    check(sheet, (P, A.name), (factors.P, A.written), product)
    check(sheet, (L, U), (factors.L, factors.U), product)
    factored(sheet, both, False, P=(P, factors.P), L=(L, factors.L), U=(U, factors.U))
