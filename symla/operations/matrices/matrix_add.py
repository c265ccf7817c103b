"""The sum of two matrices of the same shape, entry by entry: (A + B)_ij = a_ij + b_ij.

Source: the definition, e.g. Strang, Introduction to Linear Algebra, section 2.4.
"""

from __future__ import annotations

from symla.derivation.build import equation
from symla.derivation.given import GivenMatrix
from symla.notation import written as w
from symla.notation.exact import rational
from symla.notation.sums import plus
from symla.operations._sheet import Sheet
from symla.operations.matrices._entrywise import combined


def matrix_add(sheet: Sheet, A: GivenMatrix, B: GivenMatrix) -> None:
    """The sum of two matrices.

    `A` and `B` are m x n, and so is the answer.  Undefined if they have different shapes.
    """
    work = combined(sheet, A, B, plus).evaluate("add", w.Sum)
    for X, other in ((B, A), (A, B)):
        if all(rational(e) == 0 for e in X.entries):
            sheet.remark("zero_matrix", X=X.name, same=equation(sheet.goal, other.name))
            break
    sheet.comes_to(sum=work.line)
