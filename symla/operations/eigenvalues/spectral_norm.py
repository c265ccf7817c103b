"""The spectral norm: the largest factor by which A stretches a vector, its largest singular value.

Source: the induced 2-norm, e.g. Strang, Introduction to Linear Algebra, section 11.2 (5th edition).
"""

from __future__ import annotations

from symla.derivation.build import reason
from symla.derivation.given import GivenMatrix
from symla.operations._sheet import Sheet
from symla.operations.eigenvalues._singular import singular_lines, squares_check


def spectral_norm(sheet: Sheet, A: GivenMatrix) -> None:
    """The spectral norm of a matrix.

    `A` is m x n, of numbers, the smaller of m and n being 5 at most; the answer is a number that is not negative.
    """
    found = singular_lines(sheet, A)
    squares_check(sheet, A, found)
    largest = found[0]
    sheet.remark("at_most", A=A.name, largest=largest.name)
    sheet.answer(reason("answer", A=A.name, norm=largest.statement), norm=largest.value)
