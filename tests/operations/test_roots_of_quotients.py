"""Roots of quotients and products of letters in data and claims: where they are real, and what their sizes are."""

from __future__ import annotations

from typing import Any

import pytest
import sympy

import symla
from symla.notation.parse import read
from symla.notation.value import value


@pytest.mark.parametrize(
    ("call", "told"),
    [
        ("norm_linf([sqrt(a), sqrt(2k)])", "max(√(|a|), √2 √(|k|))   take each absolute value"),
        ("norm_l2([-sqrt(a), 1-sqrt(k), sqrt(a)])", "only where a ≥ 0 and k ≥ 0"),  # each root, beside others or not
        ("norm_l2([sqrt(2k), sqrt(k - 3), 1/(a - 1)])", "only where k ≥ 3 and a ≠ 1"),
        ("norm_l2([sqrt(k) - 1, 2])", "= √(k - 2 √(k) + 1 + 4)   square each component"),  # of a real number
        ("norm_l1([3sqrt(2k), 1])", "= 3 √2 √(|k|) + 1     take each absolute value"),
        ("norm_l2([i*sqrt(k), sqrt(-k)])", "= √2 √(|k|)                 take the root"),
        ("norm_l2([k sqrt(a), 0])", "= √(a) |k|            since √(k²) = |k|"),
        ("norm_l2([i*sqrt(a)*sqrt(b)])", "= √(|a|) √(|b|)       take the root"),
    ],
)
def test_sizes_of_products_with_roots(call: str, told: str) -> None:
    """Each absolute value is taken in the line that says so, and a root of |k| is not told as one of k^2."""
    solution = symla.solve(call)
    assert solution.verified
    assert told in solution.to_text()


@pytest.mark.parametrize(
    ("call", "numbers", "told"),
    [
        ("norm_l2([sqrt(a/b), 1])", {"a": -3, "b": -2}, "where b ≠ 0 and a/b ≥ 0."),
        ("norm_l1([sqrt(a/b), b])", {"a": -2, "b": -5}, "where b ≠ 0 and a/b ≥ 0."),
        ("norm_l2([sqrt(a)/sqrt(b), b])", {"a": 3, "b": 2}, "where a ≥ 0 and b > 0."),
        ("norm_l1([sqrt((a + 1)/b), 2])", {"a": -7, "b": -2}, "where b ≠ 0 and (a + 1)/b ≥ 0."),
        ("norm_l2([1/sqrt(a - 1), 2])", {"a": 4}, "where a > 1."),
        ("cross([1/sqrt(a), 1, 0], [1, 0, 1])", {"a": 3}, "where a > 0."),
        ("dot([sqrt(a/b), 1], [sqrt(b/a), 1])", {"a": -2, "b": -3}, "where b ≠ 0, a/b ≥ 0 and a ≠ 0."),
        ("norm_linf([1/ln(a)])", {"a": sympy.Rational(1, 2)}, "where a > 0 and ln(a) ≠ 0."),
        ("norm_l2([a^(1/2), 1])", {"a": 3}, "where a ≥ 0."),
        ("norm_l2([a^(-3/2), 1])", {"a": 2}, "where a > 0."),
        ("norm_l1([(a - 1)^(1/4), 2])", {"a": 4}, "where a ≥ 1."),
    ],
)
def test_roots_of_quotients(call: str, numbers: dict[str, Any], told: str) -> None:
    """The answer at numbers is SymPy's there; each condition stands behind those without which it has no meaning."""
    solution = symla.solve(call)
    assert solution.verified
    assert f"The data have a meaning only {told}" in solution.to_text()
    name, data = call.split("(", 1)
    values = [sympy.Matrix(value(read(v)).subs(_of_name(numbers))) for v in _vectors(data[:-1])]
    expected = {
        "norm_l1": lambda v: v.norm(1),
        "norm_l2": lambda v: v.norm(),
        "norm_linf": lambda v: v.norm(sympy.oo),
        "dot": lambda u, v: u.dot(v),
        "cross": lambda u, v: u.cross(v),
    }[name](*values)
    found = solution.answer.subs({solution.symbols[name]: number for name, number in numbers.items()})
    gap = sympy.N(found - expected, 30)
    assert max(map(abs, gap if isinstance(gap, sympy.MatrixBase) else [gap])) < 1e-25


def _of_name(numbers: dict[str, Any]) -> dict[Any, Any]:
    return {sympy.Symbol(name, real=True): number for name, number in numbers.items()}


def _vectors(data: str) -> list[str]:
    return [f"[{part}]" for part in data.strip("[]").split("], [")]


@pytest.mark.parametrize(
    ("claim", "truth"),
    [
        ("|1/sqrt(k)|^2 == 1/|k|", True),
        ("|1/sqrt(k)|^2 == 1/k", False),
        ("|sqrt(a/b)|^2 == |a|/|b|", True),
        ("|sqrt(a/b)|^2 == a/b", False),
        ("|sqrt(a)/sqrt(b)| == sqrt(|a/b|)", True),
        ("|sqrt(a)/sqrt(b)|^2 == a/b", False),
        ("|sqrt(a/b)|^2 == |a| |b|", False),
        ("|sqrt(a/b) + 1|^2 == |a/b| + 1", False),
    ],
)
def test_moduli_of_roots_of_quotients(claim: str, truth: bool) -> None:
    """|√x|² = |x|, whatever the sign of x is."""
    assert bool(symla.check(claim)) is truth


@pytest.mark.parametrize(
    ("claim", "where", "truth"),
    [
        ("sqrt(a/b) == sqrt(|a|)/sqrt(|b|)", "b != 0, a/b >= 0", True),
        ("sqrt(-a/b) == sqrt(|a|)/sqrt(|b|)", "b != 0, a/b <= 0", True),
        ("sqrt(a (a + b)/b) == sqrt(|a|) sqrt(|a + b|)/sqrt(|b|)", "b != 0, a (a + b)/b >= 0", True),
        ("sqrt(a/b) == sqrt(|a|)/sqrt(|b|)", "b != 0", False),
        ("sqrt(a/b) == sqrt(|a|)/sqrt(|b|)", "b != 0, a/b <= 0", False),
        ("sqrt(-a/b) == sqrt(|a|)/sqrt(|b|)", "b != 0, a/b >= 0", False),
        ("sqrt(a (a + b)/b) == sqrt(|a|) sqrt(|a + b|)/sqrt(|b|)", "b != 0, a/b >= 0", False),
    ],
)
def test_the_root_of_a_product_that_is_not_negative(claim: str, where: str, truth: bool) -> None:
    """√(pq) = √|p| √|q| where pq is not negative, and nowhere else."""
    assert bool(symla.check(claim, where=where)) is truth
