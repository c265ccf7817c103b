"""Lines with constants, exponentials and absolute values are proved like those with integers."""

from typing import Any

import pytest
import sympy

import symla
from symla.notation.surd_sums import in_complex_roots


@pytest.mark.parametrize("negative", ["-pi", "-e", "-ln(2)", "-cos(1)", "-a"])
@pytest.mark.parametrize("other", ["ln(2)", "b"])
def test_square_of_a_negative_constant(negative: str, other: str) -> None:
    """(-π)² is π², beside a square that remains one."""
    assert symla.norm_l2([negative, other]).verified
    assert symla.cosine_similarity([other, negative], [2, 1]).verified


@pytest.mark.parametrize("vector", [["t", "2^t"], ["2^t", "2^t"], ["2^(-t)", "3^t"], ["e^t", "5^(t+1)"]])
def test_square_of_a_power_with_a_letter_above(vector: list[Any]) -> None:
    """(2^t)² is 2^(2 t), in which every number shows."""
    assert symla.norm_l2(vector).verified
    assert symla.unit_vector(vector).verified
    assert symla.norm_frobenius([vector, vector]).verified


@pytest.mark.parametrize("entry", ["|a|", "sqrt(a^2)", "a", "-a", "2a", "-|a|"])
def test_sign_is_told_where_it_stands(entry: str) -> None:
    """a/|a| is the sign of a, where the unit vector has this quotient."""
    solution = symla.unit_vector([entry])
    assert solution.verified
    assert "the sign of a" not in str(solution) or "a/|a|" in str(solution).partition("The quotient")[0]


def test_roots_within_complex_roots_have_no_such_form() -> None:
    """A root that stands in another one is no letter of a polynomial."""
    inner = sympy.sqrt(1 + 2 * sympy.I)
    assert in_complex_roots(1 / (sympy.sqrt(inner * 3 + 2 * sympy.I) + inner)) is None
    assert in_complex_roots(1 / inner) is not None
