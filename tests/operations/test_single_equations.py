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


@pytest.mark.parametrize(
    ("call", "lines"),
    [
        ("eigenvectors([[2, 1], [1, 2]])", ["x₁ = -x₂ = -t", "y₁ = y₂ = t"]),
        ("eigenvectors([[4, 2], [1, 3]])", ["x₁ = -x₂ = -t", "y₁ = 2 y₂ = 2 t"]),
        ("eigenvectors([[1, 0], [0, 2]])", ["x₂ = 0", "y₁ = 0"]),
        ("eigenvectors([[1/2, 1], [1, 2]])", ["x₁ = -2 x₂ = -2 t"]),
        ("eigenvectors([[1, 2], [3, 4]])", ["x₁ = ((√33 - 3)/6) x₂", "y₁ = -((3 + √33)/6) y₂"]),
    ],
)
def test_an_eigenspace_with_one_equation_is_read_off(call: str, lines: list[str]) -> None:
    """No row is changed where the rows are multiples of one; the simplest of them is solved."""
    solution = symla.solve(call)
    page = " ".join(solution.to_text().split())
    assert solution.verified
    assert "→" not in page
    assert all(line in page for line in lines)


@pytest.mark.parametrize("matrix", ["[[2, 1, 1], [1, 2, 1], [1, 1, 2]]", "[[1, 2, 0], [0, 3, 0], [0, 0, 1]]"])
def test_two_equations_are_still_reduced(matrix: str) -> None:
    """One eigenspace is a plane and read off, the other is a line in space."""
    _, plane, line = symla.solve(f"eigenvectors({matrix})").to_text().split("The eigenspace of")
    assert "→" not in plane
    assert "All rows are multiples of one of them, so that one equation is left." in plane
    assert "→" in line
