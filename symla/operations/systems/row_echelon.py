"""Row echelon form: E A = U, every leading entry to the right of the one above it, E a product of row operations.

A matrix has many row echelon forms, which depend on the choice of row operations.  The rows of zeros and the pivot
positions are the same in all of them.
Source: Gaussian elimination, e.g. Lay, Linear Algebra and Its Applications, section 1.2.
"""

from __future__ import annotations

from symla.derivation.given import GivenMatrix
from symla.operations._sheet import Sheet
from symla.operations.systems._form import echelon_form


def row_echelon(sheet: Sheet, A: GivenMatrix) -> None:
    """A row echelon form of a matrix, by row operations.

    `A` is any m x n matrix; the answer is m x n, by cases where a symbol decides whether a number can be a
    pivot.
    """
    echelon_form(sheet, A, reduced=False)
