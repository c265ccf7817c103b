"""The norm of a matrix that the maximum norm induces: the largest row sum, ||A||_oo = max_i (|a_i1| + ... + |a_in|).

It is the largest ||A x||_oo for ||x||_oo = 1.  Over the complex numbers the absolute values are moduli.
Source: the maximum row sum norm, e.g. Horn and Johnson, Matrix Analysis, section 5.6.
"""

from __future__ import annotations

from symla.derivation.given import GivenMatrix
from symla.derivation.model import Derivation
from symla.notation.value import Domain
from symla.operations.norms._induced import induced_norm

EXAMPLES = (
    "norm_induced_linf([[1, -2], [3, 4]])",
    "norm_induced_linf([[1, 2], [2, 4]])",
    "norm_induced_linf([[2, -7, 0], [1, 3, -5]])",
    "norm_induced_linf([[1/2, 1], [0, -1/2]])",
    "norm_induced_linf([[1, -1], [-1, 1]])",
    "norm_induced_linf([[0, 0], [0, 0]])",
    "norm_induced_linf([[-7]])",
    "norm_induced_linf([[3, -4]])",
    "norm_induced_linf([[sqrt(2), 1], [1, 0]])",
    "norm_induced_linf([[a, 1], [0, b]])",
    "norm_induced_linf([[3+4i, 2], [0, 1]])",
)


def norm_induced_linf(A: GivenMatrix, domain: Domain = "real") -> Derivation:
    """The induced maximum norm of a matrix, its largest row sum.

    `A` is m x n; the answer is a number >= 0, and 0 for the zero matrix alone.  Always defined.
    """
    return induced_norm("norm_induced_linf", "rows", A, domain)
