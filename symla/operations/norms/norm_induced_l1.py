"""The norm of a matrix that the l1 norm induces: the largest column sum, ||A||_1 = max_j (|a_1j| + ... + |a_mj|).

It is the largest ||A x||_1 for ||x||_1 = 1.  Over the complex numbers the absolute values are moduli.
Source: the maximum column sum norm, e.g. Horn and Johnson, Matrix Analysis, section 5.6.
"""

from __future__ import annotations

from symla.derivation.given import GivenMatrix
from symla.derivation.model import Derivation
from symla.notation.value import Domain
from symla.operations.norms._induced import induced_norm

EXAMPLES = (
    "norm_induced_l1([[1, -2], [3, 4]])",
    "norm_induced_l1([[1, 2], [2, 4]])",
    "norm_induced_l1([[2, -7, 0], [1, 3, -5]])",
    "norm_induced_l1([[1/2, 1], [0, -1/2]])",
    "norm_induced_l1([[1, -1], [-1, 1]])",
    "norm_induced_l1([[0, 0], [0, 0]])",
    "norm_induced_l1([[-7]])",
    "norm_induced_l1([[3], [-4]])",
    "norm_induced_l1([[sqrt(2), 1], [1, 0]])",
    "norm_induced_l1([[a, 1], [0, b]])",
    "norm_induced_l1([[3+4i, 2], [0, 1]])",
)


def norm_induced_l1(A: GivenMatrix, domain: Domain = "real") -> Derivation:
    """The induced 1-norm of a matrix, its largest column sum.

    `A` is m x n; the answer is a number >= 0, and 0 for the zero matrix alone.  Always defined.
    """
    return induced_norm("norm_induced_l1", "columns", A, domain)
