"""The polynomial c_0 + c_1 x + ... + c_d x^d for which the sum of (y_i - c_0 - ... - c_d x_i^d)^2 over points is least.

Source: curve fitting, e.g. Lay, Linear Algebra and Its Applications, section 6.6.
"""

from __future__ import annotations

from symla.derivation.given import GivenVector
from symla.operations._sheet import Sheet
from symla.operations.orthogonality._fit import fit


def fit_polynomial(sheet: Sheet, points: tuple[GivenVector, ...], degree: int) -> None:
    """The polynomial of a degree that fits points best.

    Each of the m `points` has two components; the answer has the degree + 1 coefficients from the constant on, a basis
    of what may be added to them, the residual with m components, and its length.  Undefined for other numbers of
    components.
    """
    fit(sheet, points, degree)
