"""The singular values of A: the square roots of the eigenvalues of A^T A, the largest first.

Source: the singular value decomposition, e.g. Lay, Linear Algebra and Its Applications, section 7.4.
"""

from __future__ import annotations

from symla.derivation.build import reason
from symla.derivation.given import GivenMatrix
from symla.notation import written as w
from symla.operations._sheet import Sheet
from symla.operations.eigenvalues._singular import singular_lines, squares_check


def singular_values(sheet: Sheet, A: GivenMatrix) -> None:
    """The singular values of a matrix, the largest first.

    `A` is m x n, of numbers, the smaller of m and n being 5 at most; the answer is a list of as many numbers as the
    smaller of m and n.
    """
    found = singular_lines(sheet, A)
    squares_check(sheet, A, found)
    words = reason("answer", A=A.name, values=tuple([singular_value.statement for singular_value in found]))
    sheet.answer(words, values=w.Items(tuple([singular_value.value for singular_value in found])))
