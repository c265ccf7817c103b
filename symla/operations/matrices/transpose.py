"""The transpose: rows become columns, (A^T)_ij = a_ji.

Source: the definition, e.g. Strang, Introduction to Linear Algebra, section 2.7.
"""

from __future__ import annotations

from symla.derivation.given import GivenMatrix
from symla.notation import written as w
from symla.notation.arithmetic import result
from symla.operations._sheet import Sheet
from symla.operations._terms import matrix
from symla.operations.matrices._entrywise import put_entries_in


def transpose(sheet: Sheet, A: GivenMatrix) -> None:
    """The transpose of a matrix.

    `A` is m x n; the answer is n x m.  Always defined.  Nothing is conjugated, also over the complex numbers.
    """
    letters = matrix(tuple(zip(*A.letters, strict=True)))
    turned = put_entries_in(sheet.work(sheet.goal), "rows_to_columns", letters, A).line
    square = A.height == A.width
    if len(A.entries) > 1 and turned == A.written:
        sheet.remark("symmetric", A=A.name, same=sheet.stated("A^T = A"))
    elif len(A.entries) > 1 and square and turned == result(w.Negative(A.written), sheet.domain):
        sheet.remark("skew", A=A.name, opposite=sheet.stated("A^T = -A"))
    elif len(A.entries) > 1 and sheet.domain == "complex":
        sheet.remark("not_conjugated")
    sheet.comes_to(transpose=turned)
