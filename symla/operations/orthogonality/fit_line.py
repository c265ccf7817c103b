"""The line y = c_0 + c_1 x for which the sum of (y_i - c_0 - c_1 x_i)^2 over points is least.

Source: least-squares lines, e.g. Lay, Linear Algebra and Its Applications, section 6.6.
"""

from __future__ import annotations

from symla.derivation.given import GivenVector
from symla.operations._sheet import Sheet
from symla.operations.orthogonality._fit import fit


def fit_line(sheet: Sheet, points: tuple[GivenVector, ...]) -> None:
    """The line that fits points best.

    Each of the m `points` has two components; the answer has the two coefficients, the constant first, a basis of what
    may be added to them, the residual with m components, and its length.  Undefined for other numbers of components.
    """
    fit(sheet, points, 1)
