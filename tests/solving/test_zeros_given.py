"""Zeros of polynomials that come as numbers of SymPy: they get names, and an answer has SymPy's numbers again."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
import sympy

import symla

x = sympy.Symbol("x")
REAL, ABOVE, BELOW = (sympy.CRootOf(x**3 - x - 1, k) for k in (0, 1, 2))
if sympy.im(ABOVE.evalf()) < 0:
    ABOVE, BELOW = BELOW, ABOVE
QUINTIC = sympy.CRootOf(x**5 - x - 1, 0)


def _near(found: Any, wanted: Any) -> bool:
    return bool(np.allclose(np.array(sympy.Matrix(found).evalf(20).tolist(), dtype=complex), wanted))


def _number(value: Any) -> complex:
    return complex(sympy.N(value, 20))


def test_a_zero_has_a_name_and_the_page_tells_its_meaning() -> None:
    """r_1, with its polynomial and a decimal; the answer is made of the number that was given."""
    solution = symla.norm_l2([REAL, 1])
    assert solution.verified
    assert "r₁ ≈ 1.325 is a zero of r³ - r - 1" in solution.to_text()
    assert solution.answer == sympy.sqrt(1 + REAL**2)
    assert symla.from_json(solution.to_json()).verified
    assert symla.dot([REAL], [1]).answer == REAL


@pytest.mark.parametrize(
    ("name", "data", "numpy"),
    [
        ("inverse", [[REAL, 1], [1, 1]], np.linalg.inv),
        ("inverse", [[ABOVE, 1], [1, 1]], np.linalg.inv),
        ("transpose", [[ABOVE, BELOW]], np.transpose),
    ],
)
def test_matrices(name: str, data: Any, numpy: Any) -> None:
    """As NumPy's floating-point numbers have it."""
    solution = symla.solve(name, data)
    assert solution.verified
    assert _near(solution.answer, numpy(np.array([[_number(e) for e in row] for row in data])))


def test_several_polynomials_and_a_letter_of_the_same_name() -> None:
    """Each polynomial has a letter of its own, and none that the data have."""
    r = sympy.Symbol("r")
    solution = symla.linear_combination([1, 1], [[r, REAL], [QUINTIC, 0]])
    assert solution.verified
    assert "s₁" in solution.to_text()
    assert "t₁" in solution.to_text()
    assert list(solution.answer) == [r + QUINTIC, REAL]


@pytest.mark.parametrize(
    ("name", "data", "wanted"),
    [
        ("determinant", ([[REAL, 1], [1, REAL]],), REAL**2 - 1),
        ("norm_l2", ([sympy.CRootOf(x**2 - 2, 1, radicals=False), 1],), sympy.sqrt(3)),
        ("norm_linf", ([REAL, -1],), REAL),
        ("dot", ([ABOVE, 1], [1, ABOVE]), ABOVE + BELOW),
    ],
)
def test_numbers(name: str, data: Any, wanted: Any) -> None:
    """A zero of degree 2 is a square root; the conjugate of a zero that is not real is the other one of its pair."""
    solution = symla.solve(name, *data)
    assert solution.verified
    assert abs(_number(solution.answer) - _number(wanted)) < 1e-12


def test_eigenvalues_that_are_such_numbers() -> None:
    """On the diagonal, with vectors of their own."""
    solution = symla.diagonalize([[REAL, 1], [0, 2]])
    assert solution.verified
    P, D = solution.answer
    A = sympy.Matrix([[REAL, 1], [0, 2]])
    assert _near(A * P - P * D, np.zeros((2, 2)))
    assert symla.eigenvalues([[ABOVE, 0], [0, REAL]]).verified


def test_claims() -> None:
    """By their polynomial and their place, no more."""
    assert symla.check("r^3 == r + 1", r=REAL)
    assert not symla.check("r^3 == r + 2", r=REAL)
    assert symla.check("r > 1.3", r=REAL)
    assert not symla.check("r > 1.4", r=REAL)
    assert not symla.check("r == s", r=ABOVE, s=BELOW)
    assert symla.check("r s t == 1", r=REAL, s=ABOVE, t=BELOW)
