"""What a page says by another road: checks, rules in letters, the angle by its name; the numbers are worked by hand."""

from __future__ import annotations

import pytest

import symla


@pytest.mark.parametrize(
    ("call", "told"),
    [
        # (1/2, -2, 3) at a tenth: 0.05 + 0.2 + 0.3, and 0.025 + 0.4 + 0.9
        ("penalty_l1([1/2, -2, 3], 0.1)", "λ ‖w‖₁ = λ |w₁| + λ |w₂| + λ |w₃| = 1/20 + 1/5 + 3/10 = 11/20."),
        ("penalty_l2([1/2, -2, 3], 0.1)", "λ ‖w‖₂² = λ w₁² + λ w₂² + λ w₃² = 1/40 + 2/5 + 9/10 = 53/40."),
        # [1 1; 0 2] doubles (1, 1) every time
        ("matrix_power([[1, 1], [0, 2]], 3)", "A (4, 4) = (8, 8)           multiply"),
        ("matrix_power([[1, 1], [0, 2]], 3)", "= (1 + 7, 0 + 8)   row sums of the power"),
        # (1, 1) and (1, 0) span 45 degrees, (1, 2) and (3, 1) too; (3, 4) and (4, -3) a right angle
        ("dot_geometric([1, 0], [1, 1])", "θ = arccos(√2/2) = π/4 = 45°"),
        ("dot_geometric([1, 2], [3, 1])", "θ = arccos(√2/2) = π/4 = 45°"),
        ("dot_geometric([3, 4], [4, -3])", "θ = arccos(0) = π/2 = 90°"),
        # (34 - 44)/17 and (51 - 11)/17
        ("project([2, 3], onto=[4, 1])", "= (34/17 - 44/17, 51/17 - 11/17)   common denominator"),
        ("matrix_multiply([[1, 2], [3, 4]], [[5, 6], [7, 8]])", "c₁₁ = a₁₁ b₁₁ + a₁₂ b₂₁ = 1·5 + 2·7 = 5 + 14 = 19"),
        ("dense_layer([[1, 2]], [3, 4], [5])", "z₁ = w₁₁ x₁ + w₁₂ x₂ + b₁ = 1·3 + 2·4 + 5 = 3 + 8 + 5 = 16"),
        ("cross([1, -2, 3], [4, 0, -1])", "‖u × v‖ = √(2² + 13² + 8²) = √237"),
    ],
)
def test_page_says_it(call: str, told: str) -> None:
    """And every line of it is proved."""
    solution = symla.solve(call)
    assert solution.verified
    assert told in solution.to_text()


def test_angle_that_has_no_name_is_not_named() -> None:
    """cos θ = 24/25 is no part of a half turn."""
    assert "°" not in symla.solve("dot_geometric([3, 4], [4, 3])").to_text()


def test_remainder_of_whole_numbers_needs_no_denominator() -> None:
    """(3, 1) - (3, 0)."""
    assert "common denominator" not in symla.solve("project([3, 1], onto=[1, 0])").to_text()


def test_product_borrowed_by_an_expression_has_numbers_at_once() -> None:
    """Its letters are those of a part, which the reader has not seen."""
    page = symla.solve("evaluate(A B A, A=[[1, 2], [3, 4]], B=[[0, 1], [1, 0]])").to_text()
    assert "a₁₁ b₁₁" not in page
