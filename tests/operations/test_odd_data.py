"""Data that are seldom asked for: symbols that change their sign inside bars, complex symbols, very large numbers."""

from __future__ import annotations

import pytest

import symla


@pytest.mark.parametrize(
    "call",
    [
        "norm_linf([a - 1, 3 - 2a])",
        "norm_l1([abs(a), 1 - a])",
        "distance_manhattan([x w], [t u])",
        "distance_chebyshev([0], [b])",
        "penalty_l1([w^2, s - c], b^2)",
        "unit_vector([0, k a])",
        "unit_vector([u/2, b/2, c^2, w/2])",
        "dot_geometric([-w, u^2, 2x], [-w, u^2, 2x])",
        "cosine_similarity([1, 1], [sqrt(3) a, a + 1])",
        "clip_by_norm([0, 0], -s)",
        "clip_by_norm([1, a - b], b)",
        "clip_by_norm([-v, b^2], -c)",
        "neuron([-10^50], [1], -10^50, sigmoid)",
        "angle([3, 10^25], [1/10^12, -10^50])",
    ],
)
def test_odd_data_are_proved(call: str) -> None:
    """Every line is proved, and so the solution is shown."""
    solution = symla.solve(call)
    assert [] == solution.report.failures
    assert solution.to_text()


@pytest.mark.parametrize(
    "call",
    [
        "magnitude([b])",
        "magnitude([a + i, b])",
        "distance_euclidean([2a], [b])",
        "distance_manhattan([0], [a - b])",
        "norm_linf([i a, a + i, 1])",
        "norm_frobenius([[2a, a - b], [1, i]])",
        "unit_vector([a - b, a - b])",
        "cosine_similarity([a + i, b], [a, a])",
    ],
)
def test_complex_symbols_are_proved(call: str) -> None:
    """Moduli of complex symbols are real numbers that are not negative."""
    assert [] == symla.solve(call, domain="complex").report.failures


def test_zero_gradient_is_never_scaled() -> None:
    """Whatever the positive limit is, the zero vector is short enough; nothing is divided by its length."""
    (_, kept), (_, undefined) = symla.clip_by_norm([0, 0], "-s").answer
    assert [0, 0] == list(kept)
    assert undefined is None
