"""Data with a letter as divisor: there is no case in which it is zero."""

from __future__ import annotations

from typing import Any

import pytest
import sympy

import symla

k = sympy.Symbol("k", real=True)


@pytest.mark.parametrize(
    ("problem", "answer"),
    [
        ("cosine_similarity([0, 1], [k, 1/k])", 1 / (k * sympy.sqrt(k**2 + 1 / k**2))),
        ("cosine_similarity([1, 0], [k, 1/k])", k / sympy.sqrt(k**2 + 1 / k**2)),
        ("norm_l2([cos(1), sin(1)])", sympy.Integer(1)),
        ("norm_l2([k + 1, 1/(k + 1)])", sympy.sqrt((k + 1) ** 2 + 1 / (k + 1) ** 2)),
    ],
)
def test_no_case_where_data_have_no_value(problem: str, answer: Any) -> None:
    """A single answer, proved, with the value that the definition gives for k = 2 and k = -3."""
    solution = symla.solve(problem)
    assert [] == solution.report.failures
    for value in (2, -3):
        assert sympy.simplify((solution.answer - answer).subs(k, value)) == 0


@pytest.mark.parametrize("entries", ["k^2 + k + 1, 0", "2 + cos(k), 0", "k^2 - 2k + 2, k - 1"])
def test_no_case_where_a_vector_is_never_zero(entries: str) -> None:
    """One answer without conditions: the length is positive for all real k, here for k between -5 and 5."""
    solution = symla.solve(f"unit_vector([{entries}])")
    assert solution.verified
    assert isinstance(solution.answer, sympy.MatrixBase)
    for value in range(-5, 6):
        assert abs(sum(float(x.subs(k, value)) ** 2 for x in solution.answer) - 1) < 1e-9


@pytest.mark.parametrize(
    ("problem", "answer"),
    [
        ("rank([[k^2 - 1, -2, -3], [-2, -1, -1], [sqrt(k), 0, -2]])", 3),  # sqrt(k) < 2k^2 + 6
        ("rank([[|k| + 1, 2], [2, |k| + 5]])", 2),  # (|k| + 1)(|k| + 5) = 4 for no k
        ("rank([[k^2 + 2 - k, 0], [0, sqrt(k^2 + 2) - k]])", 2),
    ],
)
def test_no_case_where_a_pivot_is_never_zero(problem: str, answer: int) -> None:
    """One answer; the determinant is not zero for k between 0 and 5."""
    solution = symla.solve(problem)
    assert solution.verified
    assert solution.answer == answer


def test_data_that_always_have_a_meaning_tell_no_condition() -> None:
    """k^2 + k + 1 is no divisor that is to be told not to be zero; k + 1 is one."""
    never, may = (symla.solve(f"determinant([1/({divisor}), 2; 3, 4])") for divisor in ("k^2 + k + 1", "k + 1"))
    assert "≠" not in str(never)
    assert "k ≠ -1" in str(may)


def test_zero_is_still_told_apart_where_it_may_be() -> None:
    """(k, k^2) is the zero vector for k = 0, and (k, 1/k) never is."""
    assert isinstance(symla.unit_vector(["k", "k^2"]).answer, tuple)
    unit = symla.unit_vector(["k", "1/k"])
    assert unit.verified
    assert unit.answer.subs(k, 1) == sympy.Matrix([sympy.sqrt(2) / 2, sympy.sqrt(2) / 2])


@pytest.mark.parametrize(
    ("problem", "values", "projection"),
    [
        ("project([1/k], [k])", {"k": 3}, ["1/3"]),
        ("project([1/k], [k])", {"k": -2}, ["-1/2"]),
        ("project([1/(a + b), 1], [a + b, 0])", {"a": 1, "b": 3}, ["1/4", "0"]),
        ("project([1/k, 1], [k, 2k])", {"k": 1}, ["3/5", "6/5"]),
    ],
)
def test_no_case_where_the_other_vector_has_no_value(
    problem: str, values: dict[str, int], projection: list[str]
) -> None:
    """k is not zero where 1/k stands beside it: there is one answer, (a · b)/(b · b) b, and no case without one."""
    solution = symla.solve(problem)
    assert [] == solution.report.failures
    numbers = {sympy.Symbol(name, real=True): value for name, value in values.items()}
    assert solution.answer.projection.subs(numbers) == sympy.Matrix([sympy.Rational(x) for x in projection])


def test_a_vector_that_may_be_zero_beside_a_quotient_of_another_letter() -> None:
    """Nothing in 1/k keeps (a, b) from being zero."""
    solution = symla.solve("project([1/k, 1], [a, b])")
    assert solution.verified
    assert [None] == [found for _, found in solution.answer if found is None]


def test_length_under_a_root_of_two_letters() -> None:
    """(a + b)^4 + 1, multiplied out, is not negative: for a = 1, b = 1 the norm is sqrt(4 + 1/4)."""
    solution = symla.solve("norm_l2([a + b, 1/(a + b)])")
    assert [] == solution.report.failures
    a, b = sympy.symbols("a b", real=True)
    assert sympy.simplify(solution.answer.subs({a: 1, b: 1}) - sympy.sqrt(17) / 2) == 0


def test_a_centroid_that_may_have_moved() -> None:
    """(a + b + 5)/3 is 1 for a = b = -1 and another number for a = b = 0: neither is claimed."""
    step = symla.solve("kmeans_step([[a], [4], [b + 1]], [[1]])")
    assert [] == step.report.failures
    a, b = sympy.symbols("a b", real=True)
    assert sympy.expand(step.answer.centroids[0][0] - (a + b + 5) / 3) == 0
    assert "depends on the symbols" in step.to_text()
