"""Diagonalization: A P = P D with eigenvectors as the columns of P and eigenvalues on the diagonal of D.

It exists exactly if each eigenvalue has as many independent eigenvectors as its multiplicity.
Source: the diagonalization theorem, e.g. Lay, Linear Algebra and Its Applications, section 5.3.
"""

from __future__ import annotations

from symla.derivation.build import reason
from symla.derivation.given import GivenMatrix
from symla.derivation.model import Remedy
from symla.operations._letters import letters
from symla.operations._sheet import Sheet
from symla.operations.eigenvalues._similar import (
    columns,
    diagonal,
    factors_answer,
    lacking,
    products_check,
    shortage,
    values_of,
)
from symla.operations.eigenvalues._spaces import dimension, spaces, vectors_of
from symla.operations.eigenvalues._zeros import multiplicity


def diagonalize(sheet: Sheet, A: GivenMatrix) -> None:
    """A diagonal matrix that a square matrix is similar to, and the eigenvectors that make it so.

    `A` is n x n with n <= 5, or triangular; the answer has P and D, which are n x n, with A P = P D and an invertible
    P.  Undefined for other shapes, and where there are not n independent eigenvectors; by cases where symbols decide.
    """
    found = spaces(sheet, A, full=True)
    short = lacking(found)
    if short is not None:
        sheet.undefined(
            "too_few",
            shortage(A, short),
            remedies=(Remedy(reason("jordan")),),
            A=A.name,
            value=short.eigenvalue.statement,
            multiplicity=multiplicity(A, short.eigenvalue),
            dimension=dimension(A, short),
        )
    P, D = letters(A, "P S T", "D L")
    left = columns(sheet, P, vectors_of(found), "eigenvectors_as_columns")
    right = sheet.work(D).to("eigenvalues_on_diagonal", diagonal(values_of(found))).line
    products_check(sheet, A, P, D, {P: left, D: right})
    factors_answer(sheet, A, {"P": (P, left), "D": (D, right)})
