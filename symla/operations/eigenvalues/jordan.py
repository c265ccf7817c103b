"""The Jordan form: A P = P J, where J has the eigenvalues on its diagonal and ones above it within each chain.

Each column of P is an eigenvector or is mapped to the column before by N = A - lambda I: A w = lambda w + N w.
Source: the Jordan form, e.g. Strang, Introduction to Linear Algebra, section 8.3.
"""

from __future__ import annotations

from symla.derivation.given import GivenMatrix
from symla.notation import written as w
from symla.notation.statements import Property
from symla.operations._letters import letters
from symla.operations._sheet import Sheet
from symla.operations._terms import matrix_of
from symla.operations.eigenvalues._functions import decomposed
from symla.operations.eigenvalues._similar import factors_answer, products_check
from symla.operations.eigenvalues._spaces import spaces


def jordan(sheet: Sheet, A: GivenMatrix) -> None:
    """The Jordan form of a square matrix, and the chains of generalized eigenvectors that lead to it.

    `A` is n x n with n <= 5, or triangular; the answer has P and J, which are n x n, with A P = P J and an invertible
    P.  Undefined for other shapes; by cases where symbols decide.
    """
    basis = decomposed(sheet, A, spaces(sheet, A))
    (J,) = letters(A, "J K L")
    places, P = basis.places, basis.P
    defective = any(k for _, _, k in places)
    right = sheet.work(J).to("blocks" if defective else "eigenvalues_on_diagonal", _form(places)).line
    products_check(sheet, A, P, J, {P: basis.left, J: right})
    diagonal = () if defective else (Property("diagonal", J),)
    factors_answer(sheet, A, {"P": (P, basis.left), "J": (J, right)}, diagonal=diagonal, of=P)


def _form(places: list[tuple[w.Node, int, int]]) -> w.Matrix:
    """The matrix J: the eigenvalue of each column, and a one above it where the column continues a chain."""

    def entry(i: int, j: int) -> w.Node:
        return places[i][0] if i == j else w.ONE if j == i + 1 and places[j][2] else w.ZERO

    return matrix_of(len(places), len(places), entry)
