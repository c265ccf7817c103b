"""The Jordan form: A P = P J, where J has the eigenvalues on its diagonal and ones above it within each chain.

Each column of P is an eigenvector or is mapped to the column before by N = A - lambda I: A w = lambda w + N w.
Source: the Jordan form, e.g. Strang, Introduction to Linear Algebra, section 8.3.
"""

from __future__ import annotations

from symla.derivation.given import GivenMatrix
from symla.notation import written as w
from symla.operations._sheet import Sheet
from symla.operations._terms import matrix_of
from symla.operations.eigenvalues._chains import Chain, chains
from symla.operations.eigenvalues._similar import ZERO, columns, factors_answer, letters, products_check
from symla.operations.eigenvalues._spaces import Space, spaces

_ONE = w.Number(1)


def jordan(sheet: Sheet, A: GivenMatrix) -> None:
    """The Jordan form of a square matrix, and the chains of generalized eigenvectors that lead to it.

    `A` is n x n with n <= 5, or triangular; the answer has P and J, which are n x n, with A P = P J and an invertible
    P.  Undefined for other shapes; by cases where symbols decide.
    """
    found = chains(sheet, A, spaces(sheet, A))
    P, J = letters(A, "P S T", "J K L")
    vectors = tuple([v for _, own_chains in found for chain in own_chains for v in chain])
    longer = any(len(chain) > 1 for _, own_chains in found for chain in own_chains)
    left = columns(sheet, P, vectors, "chains_as_columns" if longer else "eigenvectors_as_columns")
    right = sheet.work(J).to("blocks" if longer else "eigenvalues_on_diagonal", _form(found)).line
    products_check(sheet, A, P, J, {P: left, J: right})
    factors_answer(sheet, A, {"P": (P, left), "J": (J, right)})


def _form(found: tuple[tuple[Space, tuple[Chain, ...]], ...]) -> w.Matrix:
    """The matrix J: the eigenvalue of each column, and a one above it where the column continues a chain."""
    places = [
        (space.eigenvalue.value, k) for space, own_chains in found for chain in own_chains for k in range(len(chain))
    ]

    def entry(i: int, j: int) -> w.Node:
        return places[i][0] if i == j else _ONE if j == i + 1 and places[j][1] else ZERO

    return matrix_of(len(places), len(places), entry)
