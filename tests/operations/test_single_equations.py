"""A single equation in several unknowns is solved for the first of them."""

from __future__ import annotations

import pytest

import symla


@pytest.mark.parametrize(
    "call",
    [
        "solve_system([[2, 3, -1]], [5])",
        "solve_system('2x + 3y = 5')",
        "null_space([[0, 2, 3]])",
        "orthogonal_complement([[1, 1, 1]])",
    ],
)
def test_a_single_equation_is_solved_without_row_operations(call: str) -> None:
    """For its first unknown; the answer is the one that row operations give."""
    solution = symla.solve(call)
    assert solution.verified
    page = solution.to_text()
    assert "solve for x" in page
    assert "→" not in page
    assert "has no pivot" not in page
