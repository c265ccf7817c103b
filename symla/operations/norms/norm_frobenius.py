"""The Frobenius norm: the square root of the sum of the squares of all entries, ||A||_F = sqrt(a_11^2 + ... + a_mn^2).

It is the Euclidean norm of the vector of the entries; over the complex numbers the squares are those of the moduli.
Source: the definition, e.g. Horn and Johnson, Matrix Analysis, section 5.6.
"""

from __future__ import annotations

from symla.derivation.given import GivenMatrix, GivenVector
from symla.notation import written as w
from symla.notation.arithmetic import result
from symla.notation.exact import rational
from symla.operations._sheet import Sheet
from symla.operations.norms._euclidean import euclidean_work
from symla.operations.norms._remarks import only_zero

_MOST = 4  # rows and columns that are added up again


def norm_frobenius(sheet: Sheet, A: GivenMatrix) -> None:
    """The Frobenius norm of a matrix.

    `A` is m x n; the answer is a number >= 0, and 0 for the zero matrix alone.  Always defined.
    """
    work = euclidean_work(sheet.work(sheet.goal), A)
    if GivenVector(A.name, A.entries).is_zero:
        only_zero(sheet, A)
    else:
        _by_columns(sheet, A)
        if A.height > 1 and A.width > 1:
            sheet.remark("weight_decay")
    sheet.answer(norm=work.line)


def _by_columns(sheet: Sheet, A: GivenMatrix) -> None:
    """The check that adds the squares column by column, while the work goes along the rows."""
    small = 1 < A.height <= _MOST and 1 < A.width <= _MOST
    if not small or any(rational(entry) is None for entry in A.entries):
        return
    columns = [w.Sum(tuple([w.Power(row[j], w.TWO) for row in A.letters])) for j in range(A.width)]
    work = sheet.check(w.Power(sheet.goal, w.TWO), "check")
    work.put_in(A, via=w.Sum(tuple(columns)), why="by_columns")
    each = w.Sum(tuple([result(column) for column in w.children(work.line)]))
    work.to("add", each).result("add")
