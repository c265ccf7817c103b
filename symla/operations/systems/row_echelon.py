"""Row echelon form: E A = U, every leading entry to the right of the one above it, E a product of row operations.

A matrix has many row echelon forms; which one comes out depends on the choice of the row operations.  Its rows of zeros
and the places of its pivots are the same in all of them.
Source: Gaussian elimination, e.g. Lay, Linear Algebra and Its Applications, section 1.2.
"""

from __future__ import annotations

from symla.derivation.given import GivenMatrix
from symla.derivation.model import Derivation
from symla.notation.value import Domain
from symla.operations.systems._form import echelon_form

ANSWER = {"row_echelon": "matrix"}
BARRED = ("A",)
EXAMPLES = (
    "row_echelon([[2, 1, -1], [-3, -1, 2], [-2, 1, 2]])",
    "row_echelon([[0, 2, 4], [3, 5, 1], [5, 7, 7]])",
    "row_echelon([[1, 2, 3, 4], [2, 4, 6, 9]])",
    "row_echelon([[4], [6], [8]])",
    "row_echelon([[1, 2], [3, 6], [1, 2]])",
    "row_echelon([[1/2, 1/3], [1/4, 1/5]])",
    "row_echelon([[sqrt(2), 1], [2, 3]])",
    "row_echelon([[0, 0], [0, 0]])",
    "row_echelon([[5]])",
    "row_echelon([[1 + i, 2], [2, 3 - i]])",
    "row_echelon([[k^2 + 1, 1], [2, 0], [1, 1]])",
    "row_echelon([[k - 1, 2], [3, 4]])",
    "row_echelon([2, 1 | 8; 1, 3 | 9])",
)


def row_echelon(A: GivenMatrix, domain: Domain = "real") -> Derivation:
    """A row echelon form of a matrix, by row operations.

    `A` is any m x n matrix; the answer is m x n, by cases where a symbol decides whether a number can be a
    pivot.
    """
    return echelon_form("row_echelon", "row_echelon", A, domain)
