"""Data that divide by a letter: the case where it is zero is none."""

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
    ],
)
def test_no_case_where_data_have_no_value(problem: str, answer: Any) -> None:
    """A single answer, proved, with the value that the definition gives for k = 2 and k = -3."""
    solution = symla.solve(problem)
    assert [] == solution.report.failures
    for value in (2, -3):
        assert sympy.simplify((solution.answer - answer).subs(k, value)) == 0


def test_zero_is_still_told_apart_where_it_may_be() -> None:
    """(k, k^2) is the zero vector for k = 0, and (k, 1/k) never is."""
    assert isinstance(symla.unit_vector(["k", "k^2"]).answer, tuple)
    unit = symla.unit_vector(["k", "1/k"])
    assert unit.verified
    assert unit.answer.subs(k, 1) == sympy.Matrix([sympy.sqrt(2) / 2, sympy.sqrt(2) / 2])


def test_a_centroid_that_may_have_moved() -> None:
    """(a + b + 5)/3 is 1 for a = b = -1 and another number for a = b = 0: neither is claimed."""
    step = symla.solve("kmeans_step([[a], [4], [b + 1]], [[1]])")
    assert [] == step.report.failures
    a, b = sympy.symbols("a b", real=True)
    assert sympy.expand(step.answer.centroids[0][0] - (a + b + 5) / 3) == 0
    assert "depends on the symbols" in step.to_text()
