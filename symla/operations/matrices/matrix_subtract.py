"""The difference of two matrices of the same shape, entry by entry: (A - B)_ij = a_ij - b_ij.

Source: the definition, e.g. Strang, Introduction to Linear Algebra, section 2.4.
"""

from __future__ import annotations

from symla.derivation.given import GivenMatrix
from symla.notation import written as w
from symla.notation.sums import minus
from symla.operations._sheet import Sheet
from symla.operations._signs import added_or_subtracted
from symla.operations.matrices._entrywise import combined


def matrix_subtract(sheet: Sheet, A: GivenMatrix, B: GivenMatrix) -> None:
    """The difference of two matrices.

    `A` and `B` are m x n, and so is the answer.  Undefined if they have different shapes.
    """
    work = combined(sheet, A, B, minus)
    work.evaluate(added_or_subtracted(work.line), w.Sum)
    if A.rows == B.rows and A.name != B.name:
        sheet.remark("equal", equal=sheet.stated("A = B"))
    sheet.comes_to(difference=work.line)
