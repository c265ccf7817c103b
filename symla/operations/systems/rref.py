"""Reduced row echelon form: E A = R, every leading entry 1, alone in its column, and to the right of the one above it.

Every matrix has exactly one.
Source: Gauss-Jordan elimination, e.g. Lay, Linear Algebra and Its Applications, section 1.2.
"""

from __future__ import annotations

from symla.derivation.given import GivenMatrix
from symla.derivation.model import Derivation
from symla.notation.value import Domain
from symla.operations.systems._form import echelon_form

ANSWER = {"rref": "matrix"}
BARRED = ("A",)
EXAMPLES = (
    "rref([[2, 1, -1, 8], [-3, -1, 2, -11], [-2, 1, 2, -3]])",
    "rref([[1, 2, 3], [4, 5, 6], [7, 8, 9]])",
    "rref([[1, 2, -1, 3, 0], [2, 4, 1, 0, 5]])",
    "rref([[2, 3], [3, 5], [1, 1], [4, 4]])",
    "rref([[3, 4], [0, 7]])",
    "rref([[1/2, 1/3], [1/4, 1/5]])",
    "rref([[1, 2], [2, 4], [1, 2]])",
    "rref([[sqrt(2), 1], [2, 3]])",
    "rref([[1, 0, 2], [0, 1, 3]])",
    "rref([[0, 0, 0]])",
    "rref([[-4]])",
    "rref([[1 + i, 2], [2, 3 - i]])",
    "rref([[1, k], [0, k^2 + 1]])",
    "rref([[1, k], [k, 1]])",
    "rref([[a, b], [c, d]])",
    "rref([[k^3 - k + 1, 2]])",
    "rref([2, 1 | 8; 1, 3 | 9])",
)


def rref(A: GivenMatrix, domain: Domain = "real") -> Derivation:
    """The reduced row echelon form of a matrix, by row operations.

    `A` is any m x n matrix; the answer is m x n, by cases where a symbol decides whether a number can be a
    pivot.
    """
    return echelon_form("rref", "rref", A, domain)
