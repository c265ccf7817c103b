"""Matrices called A_1, A_2: their entries have three indices, a_{211}, and the numbers are put in for these."""

from __future__ import annotations

import pytest
from sympy import Matrix, eye

import symla

ROWS = [[1, 2, 0], [3, 4, 1], [2, -2, 7]]
M = Matrix(ROWS)


@pytest.mark.parametrize(
    ("problem", "expected"),
    [
        ("determinant(A_2)", M.det()),
        ("determinant(A_2, method=sarrus)", M.det()),
        ("matrix_multiply(A_2, A_2)", M * M),
        ("matrix_vector(A_2, [1, 2, 3])", M * Matrix([1, 2, 3])),
        ("inverse(A_2)", M.solve(eye(3))),
    ],
)
def test_entries_of_a_matrix_whose_name_has_an_index_are_put_in(problem: str, expected: object) -> None:
    """The numbers stand where a_{211}, ... stood, and the answer is SymPy's."""
    solution = symla.solve(problem, names={"A_2": ROWS})
    assert solution.verified
    assert solution.answer == expected
