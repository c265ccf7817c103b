"""Equations of matrices are assumed entry by entry, by the definitions of sums, products and transposes."""

from __future__ import annotations

from typing import Any

import pytest

import symla

A, B = [["a", "b"], ["c", "d"]], [["p", "q"], ["r", "s"]]


@pytest.mark.parametrize(
    ("claim", "values"),
    [
        ("A == A^T implies b == c", {"A": A}),
        ("2 A == A + A^T implies b == c", {"A": A}),
        ("A^T == -A implies tr(A) == 0", {"A": A}),
        ("A^2 == 0 implies det(A) == 0 and tr(A) == 0", {"A": A}),
        ("A^T A == 0 implies A == 0", {"A": A}),
        ("A^T A == I_2 implies det(A)^2 == 1", {"A": A}),
        ("A B == 0 implies det(A) == 0 or det(B) == 0", {"A": A, "B": B}),
        ("A v == 0 and v != 0 implies det(A) == 0", {"A": A, "v": ["x", "y"]}),
        ("A B == B A implies (A + B)^2 == A^2 + 2 A B + B^2", {"A": A, "B": B}),
        ("b != c implies A != A^T", {"A": A}),
    ],
)
def test_what_follows(claim: str, values: dict[str, Any]) -> None:
    """For all matrices of two rows."""
    assert symla.check(claim, **values)


@pytest.mark.parametrize(
    ("claim", "values"),
    [
        ("A == A^T implies b == -c", {"A": A}),
        ("A^2 == 0 implies A == 0", {"A": A}),
        ("A^T A == I_2 implies det(A) == 1", {"A": A}),
        ("A B == 0 implies A == 0 or B == 0", {"A": A, "B": B}),
        ("A B == 0 implies B A == 0", {"A": A, "B": B}),
        ("A v == 0 implies det(A) == 0", {"A": A, "v": ["x", "y"]}),
        ("A != A^T implies a != d", {"A": A}),
    ],
)
def test_what_does_not_follow(claim: str, values: dict[str, Any]) -> None:
    """There are matrices for which it is false."""
    assert isinstance(symla.check(claim, **values), symla.Refuted)


def test_complex_matrices_may_be_perpendicular_to_themselves() -> None:
    """A = [[1, i], [0, 0]] has A A^T = 0; A A^H is another matrix."""
    assert not symla.check("A A^T == 0 implies A == 0", A=A, domain="complex")
    assert symla.check("A == A^H implies c == conj(b)", A=A, domain="complex")


def test_sizes_that_do_not_fit_are_not_taken_apart() -> None:
    """Nothing follows from an equation that is never true, by this rule."""
    assert not symla.check("A^T == C implies a == 1", A=A, C=[[1, 2, 3], [4, 5, 6]])
