"""The factorization A = L U: L is unit lower triangular and holds the multipliers, U is what elimination leaves.

A has one exactly if for every i the i-th row, cut off before the diagonal, is a combination of the rows above it, cut
off in the same place; for an invertible A, if no leading principal minor is zero.  It is unique if the leading blocks
of sizes up to m - 1 are invertible.
Source: e.g. Horn and Johnson, Matrix Analysis, section 3.5.
"""

from __future__ import annotations

from symla.derivation.build import equation
from symla.derivation.given import GivenMatrix
from symla.notation import written as w
from symla.notation.statements import Quoted
from symla.operations._sheet import Sheet
from symla.operations._terms import matrix
from symla.operations.systems._exists import is_unique, needs_exchange, other_factorization
from symla.operations.systems._plain import is_upper
from symla.operations.systems._triangular import check, factor, factored, letters_for, lower_line, upper_line


def lu(sheet: Sheet, A: GivenMatrix) -> None:
    """The factorization of a matrix into a unit lower triangular and an upper triangular one.

    `A` is any m x n matrix; the answer has L, which is m x m, and U, which is m x n.  Undefined where rows would have
    to change places; `plu` does that.  By cases where a pivot depends on symbols.
    """
    letters = letters_for(A)
    L, U = letters.L, letters.U
    product = equation(A.name, w.Product((L, U)))
    sheet.pose(A=equation(A.name, A.written), product=Quoted(product))
    found, factors = factor(sheet, A, letters, exchange=False)
    if not is_upper(found):
        needs_exchange(sheet, A, Quoted(product), found, factors, letters)
    lower_line(sheet, L, factors.record)
    upper_line(sheet, U, found)
    other_factorization(sheet, A, found, factors, letters)
    check(sheet, (L, U), (factors.L, factors.U), matrix(sheet.known.rows(A.rows)), "check")
    factored(sheet, product, is_unique(sheet, found), L=(L, factors.L), U=(U, factors.U))
