"""The norm of a matrix that the maximum norm induces: the largest row sum, ||A||_oo = max_i (|a_i1| + ... + |a_in|).

It is the largest ||A x||_oo for ||x||_oo = 1.  Over the complex numbers the absolute values are moduli.
Source: the maximum row sum norm, e.g. Horn and Johnson, Matrix Analysis, section 5.6.
"""

from __future__ import annotations

from symla.derivation.given import GivenMatrix
from symla.operations._sheet import Sheet
from symla.operations.norms._induced import induced_norm


def norm_induced_linf(sheet: Sheet, A: GivenMatrix) -> None:
    """The induced maximum norm of a matrix, its largest row sum.

    `A` is m x n; the answer is a number >= 0, and 0 for the zero matrix alone.  Always defined.
    """
    induced_norm(sheet, A, "rows")
