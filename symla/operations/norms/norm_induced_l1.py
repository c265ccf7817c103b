"""The norm of a matrix that the l1 norm induces: the largest column sum, ||A||_1 = max_j (|a_1j| + ... + |a_mj|).

It is the largest ||A x||_1 for ||x||_1 = 1.  Over the complex numbers the absolute values are moduli.
Source: the maximum column sum norm, e.g. Horn and Johnson, Matrix Analysis, section 5.6.
"""

from __future__ import annotations

from symla.derivation.given import GivenMatrix
from symla.operations._sheet import Sheet
from symla.operations.norms._induced import induced_norm


def norm_induced_l1(sheet: Sheet, A: GivenMatrix) -> None:
    """The induced 1-norm of a matrix, its largest column sum.

    `A` is m x n; the answer is a number >= 0, and 0 for the zero matrix alone.  Always defined.
    """
    induced_norm(sheet, A, "columns")
