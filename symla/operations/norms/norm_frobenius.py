"""The Frobenius norm: the square root of the sum of the squares of all entries, ||A||_F = sqrt(a_11^2 + ... + a_mn^2).

It is the Euclidean norm of the entries in a row; over the complex numbers the squares are those of the moduli.
Source: the definition, e.g. Horn and Johnson, Matrix Analysis, section 5.6.
"""

from __future__ import annotations

from symla.derivation.given import GivenMatrix, GivenVector
from symla.operations._sheet import Sheet
from symla.operations.norms._euclidean import euclidean_check, euclidean_work
from symla.operations.norms._remarks import only_zero


def norm_frobenius(sheet: Sheet, A: GivenMatrix) -> None:
    """The Frobenius norm of a matrix.

    `A` is m x n; the answer is a number >= 0, and 0 for the zero matrix alone.  Always defined.
    """
    work = euclidean_work(sheet.work(sheet.goal), A)
    if GivenVector(A.name, A.entries).is_zero:
        only_zero(sheet, A)
    else:
        euclidean_check(sheet, A, sheet.goal, work.line)
        if A.height > 1 and A.width > 1:
            sheet.remark("weight_decay")
    sheet.answer(norm=work.line)
