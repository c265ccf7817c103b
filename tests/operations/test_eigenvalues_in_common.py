"""Eigenvalues with letters that may coincide, and the divisors and lengths that come from them."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
import sympy

from symla import solve
from symla.notation.parse import read
from symla.notation.value import value
from symla.notation.write import simplest
from tests.kernel.sample import late
from tests.operations.parametric import at_point


@pytest.mark.parametrize(
    ("rows", "values"),
    [
        late(
            "[[k, 0, k + 1], [0, 1, 0], [k + 1, 0, -k]]",
            {0: (1, 1, -1), -1: (1, 1, -1), 2: (1, "sqrt(13)", "-sqrt(13)")},
        ),
        (
            "[[0, 0, k], [0, 2, 0], [k, 0, 1]]",
            {0: (2, 1, 0), "sqrt(2)": (2, 2, -1), 1: (2, "(1+sqrt(5))/2", "(1-sqrt(5))/2")},
        ),
    ],
)
def test_a_zero_in_common_with_a_quadratic_factor(rows: str, values: dict[Any, tuple[Any, ...]]) -> None:
    """1 is a zero of x^2 - (2k^2 + 2k + 1) for k = 0 and k = -1 alone."""
    solution = solve(f"orthogonal_diagonalize({rows})")
    assert solution.verified
    k = sympy.Symbol("k", real=True)
    for number, expected in values.items():
        point = {k: sympy.sympify(number)}
        Q, D = (part.subs(point) for part in at_point(solution, point))
        assert sorted(map(float, D.diagonal())) == pytest.approx(sorted(float(sympy.sympify(x)) for x in expected))
        A = np.array(value(read(rows)).subs(point).evalf().tolist(), dtype=float)
        turn = np.array(Q.evalf().tolist(), dtype=float)
        assert np.allclose(turn.T @ turn, np.eye(3))
        assert np.allclose(A @ turn, turn @ np.array(D.evalf().tolist(), dtype=float))


def test_a_divisor_that_is_never_zero_stays_so() -> None:
    """2k/(sqrt(4k^2 + 1) + 1) has a value at k = 0, and (sqrt(4k^2 + 1) - 1)/(2k) has none."""
    k = sympy.Symbol("k", real=True)
    found = simplest(2 * k / (sympy.sqrt(4 * k**2 + 1) + 1))
    assert found.subs(k, 0) == 0
    assert simplest(1 / (sympy.sqrt(k**2 + 1) - k)) == sympy.sqrt(k**2 + 1) + k


def test_a_divisor_is_exchanged_for_one_that_is_zero_with_it() -> None:
    """r^2 + g r = r (g + r) and g v^2 - i v^3 = v^2 (g - i v) are zero only where g^2 = w^2."""
    g, w_ = sympy.symbols("g w", real=True)
    r, v = sympy.sqrt(g**2 - w_**2), sympy.sqrt(w_**2 - g**2)
    assert simplest((2 * g**2 + 2 * g * r - w_**2) / (2 * g**2 + 2 * g * r - 2 * w_**2)) == (g + r) / (2 * r)
    assert simplest((g + r) / (-2 * g**2 - 2 * g * r + 2 * w_**2)) == -1 / (2 * r)
    assert simplest((w_**2 * g - sympy.I * w_**2 * v) / (g * v**2 - sympy.I * v**3)) == w_**2 / (w_**2 - g**2)


@pytest.mark.everything
def test_lengths_whose_norms_are_not_zero() -> None:
    """The length of v_3 is a multiple of sqrt(R (R - 3)) with R^2 = 16 (a - b)^2 + 13; at a - b = sqrt(3)/4 R is 4."""
    solution = solve("orthogonal_diagonalize([[-1, a - b, 0], [a - b, 1/2, 1/2], [0, 1/2, -1]])")
    assert solution.verified
    a, b = sympy.symbols("a b", real=True)
    _, D = at_point(solution, {a: sympy.sqrt(3) / 4, b: sympy.Integer(0)})
    at = D.subs({a: sympy.sqrt(3) / 4, b: 0})
    assert sorted(at.diagonal()) == [sympy.Rational(-5, 4), -1, sympy.Rational(3, 4)]


@pytest.mark.parametrize("rows", ["[[3, 3], [3, k]]", late("[[k + 1, 2k], [2k, 2k]]")])
def test_real_lengths_have_no_conjugates(rows: str) -> None:
    """The root of a discriminant of a symmetric matrix is real, though its sign is not seen."""
    solution = solve(f"orthogonal_diagonalize({rows})")
    assert solution.verified
    assert "conj" not in solution.to_text(detail="answer")
