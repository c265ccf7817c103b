"""Reduced row echelon form: E A = R, every leading entry 1, alone in its column, and to the right of the one above it.

Every matrix has exactly one.
Source: Gauss-Jordan elimination, e.g. Lay, Linear Algebra and Its Applications, section 1.2.
"""

from __future__ import annotations

from symla.derivation.given import GivenMatrix
from symla.operations._sheet import Sheet
from symla.operations.systems._form import echelon_form


def rref(sheet: Sheet, A: GivenMatrix) -> None:
    """The reduced row echelon form of a matrix, by row operations.

    `A` is any m x n matrix; the answer is m x n, by cases where a symbol decides whether a number can be a
    pivot.
    """
    echelon_form(sheet, A, reduced=True)
