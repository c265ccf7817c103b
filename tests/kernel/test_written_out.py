"""Determinants of matrices with names, written out: a number is an entry in its place, also beside a zero."""

from __future__ import annotations

import pytest

import symla
from symla.kernel.page.verify import verify
from tests.kernel.one_change import sabotaged

SPARSE = "[[0, 3, 1, 0, k], [2, k, 0, 1, 0], [0, 0, 3, 0, 1], [4, 1, 0, k, 0], [0, 6, 2, 0, 2k]]"


@pytest.mark.parametrize(
    "problem",
    [
        "cramer([[2, 3], [1, -1]], [0, 0])",
        "cramer([[1, 2, 0], [0, 1, 1], [2, 1, 1]], [0, 0, 0])",
        "inverse([[0, 1, 2], [0, 3, 4], [0, 5, 6]], method=adjugate)",
        "determinant([[0, 0], [3, 0]])",
        "determinant([[0, 1, 2], [0, 3, 4], [0, 5, 6]], method=cofactors)",
        f"determinant({SPARSE})",
    ],
)
def test_a_number_beside_a_zero_is_that_of_the_matrix(problem: str) -> None:
    """The value of the determinant is zero, whatever the other numbers are; each of them changed is noticed."""
    derivation = symla.solve(problem).derivation
    assert verify(derivation).verified
    changed = [(what, other) for what, other in sabotaged(derivation) if ".target." in what and ".facts." not in what]
    assert changed
    assert [] == [what for what, other in changed if verify(other, first_only=True).verified]
