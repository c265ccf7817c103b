"""Under which letter an argument stands on the page."""

from __future__ import annotations

import pytest

import symla

DATA = {"u": [1, 1], "w": [1, 2], "A": [[1, 2], [3, 4]], "B": [[0, 1], [1, 0]]}


@pytest.mark.parametrize(
    ("call", "same"),
    [
        ("dot(u + w, u)", "dot([2, 3], [1, 1])"),
        ("angle(2 u, u)", "angle([2, 2], [1, 1])"),
        ("vector_subtract(2 u, u)", "vector_subtract([2, 2], [1, 1])"),
        ("outer(-u, u)", "outer([-1, -1], [1, 1])"),
        ("distance_manhattan(2 u, u)", "distance_manhattan([2, 2], [1, 1])"),
        ("matrix_multiply(A B, A)", "matrix_multiply([[2, 1], [4, 3]], [[1, 2], [3, 4]])"),
        ("hadamard(2 A, A)", "hadamard([[2, 4], [6, 8]], [[1, 2], [3, 4]])"),
        ("project(u + w, onto=u)", "project([2, 3], onto=[1, 1])"),
    ],
)
def test_named_argument_keeps_its_letter(call: str, same: str) -> None:
    """An argument without a name of its own does not take the letter of one that stands behind it."""
    solution = symla.solve(call, names=DATA)
    assert solution.verified
    assert symla.solve(same).answer == solution.answer
