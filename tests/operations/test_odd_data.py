"""Data that are seldom asked for: symbols that change their sign inside bars, complex symbols, very large numbers."""

from __future__ import annotations

import pytest
import sympy

import symla


@pytest.mark.parametrize(
    "call",
    [
        "norm_linf([a - 1, 3 - 2a])",
        "norm_l1([abs(a), 1 - a])",
        "distance_manhattan([x*w], [t*u])",
        "distance_chebyshev([0], [b])",
        "scalar_multiply(-2, [-sqrt(3)])",
        "neuron([sqrt(2)], [5], -1, relu)",
        "project([2 + 3i], onto=[-3 + 2i])",
        "svd([[a, b]])",
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
        "neuron([1/10], [1/10^12], -5/4, sigmoid)",
        "norm_l2([-pi, 0])",
        "norm_frobenius([[-pi], [pi/2]])",
        "norm_linf([sqrt(3) a, a])",
        "norm_p([1, c - u], 4)",
        "distance_euclidean([a, 0, a + 1], [a, a, a^2])",
        "distance_euclidean([0, sqrt(3) a, 2a], [a - 1, 2a, sqrt(3) a])",
        "distance_minkowski([0, a], [a, 1/2], 3)",
        "angle([1, i], [1, i])",
        "angle([i/2, 0], [-i/2, 0])",
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


@pytest.mark.parametrize(
    ("expected", "call"),
    [
        (abs(sympy.Symbol("a", real=True)), "distance_manhattan([0], [abs(a)])"),
        (1 + sympy.sqrt(2), "distance_euclidean([-i], [sqrt(2)*i])"),
        (sympy.pi - 1, "norm_l1([i - pi*i])"),
    ],
)
def test_modulus_does_not_stay_where_it_can_be_told(expected: sympy.Expr, call: str) -> None:
    """||a|| is |a|, and |i + sqrt(2) i| is a real number."""
    solution = symla.solve(call)
    assert expected == solution.answer
    assert solution.verified


def test_complex_number_has_no_sign() -> None:
    """That a/|a| is 1 or -1 is said of a real number alone."""
    assert "sign of a" in symla.unit_vector(["a"]).to_text()
    assert "sign of a" not in symla.unit_vector(["a"], domain="complex").to_text()


def test_domain_where_there_is_none_is_refused() -> None:
    """An operation on real numbers does not take a complex domain in silence."""
    with pytest.raises(symla.SymlaError, match="penalty_l2 takes no domain"):
        symla.solve("penalty_l2([a], 1)", domain="complex")
