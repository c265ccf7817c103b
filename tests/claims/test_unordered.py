"""Inequalities between complex numbers: false where a side is not real, whatever the difference of the sides is."""

from __future__ import annotations

import pytest

from symla.claims.check import check
from symla.kernel.meaning.logic import prove
from symla.kernel.meaning.verdict import Proved, Refuted
from symla.notation.parse import read

TRUE = [
    ("not (i < 2)", ""),
    ("i < 2 iff i >= 2", ""),
    ("not (i < i + 1)", ""),
    ("i < 2 or 1 == 1", ""),
    ("i < 2 implies 1 == 2", ""),
    ("z == conj(z) implies z < z + 1", ""),
    ("conj(z) == z implies z^2 >= 0", ""),
    ("1 + i - i < 2", ""),
    ("x < 1 or not (x < 1)", ""),
    ("x - y < x + 1 or not (x - y < x + 1)", ""),
    ("not (x < y and y < x)", ""),
    ("not (x < 1 and x >= 1)", ""),
    ("x < 1 iff x + 1 < 2", ""),
    ("abs(x) < abs(x) + 1", ""),
    ("x conj(x) >= 0", ""),
    ("x < x + 1", "x < 5"),
    ("x < x + 1", "x < 2 or x > 3"),
    ("sqrt(x) < sqrt(x) + 1", "x > 3"),
    ("x y < x y + 1", "x > 0 and y < 0"),
]

FALSE = [
    ("i < i + 1", ""),
    ("i <= i", ""),
    ("i + 1 > i", ""),
    ("2 i <= 2 i", ""),
    ("i x < i x + 1", ""),
    ("(1 + i)^3 >= (1 + i)^3", ""),
    ("i < 2 or i >= 2", ""),
    ("not (i < 2) implies 1 == 2", ""),
    ("x < x + 1 implies 1 == 2", ""),
    ("x < 1 implies y == 2", ""),
    ("z == conj(w) implies z < z + 1", ""),
    ("z == conj(z) implies z < 1", ""),
    ("x < x + 1", ""),
    ("x <= x", ""),
    ("x^2 + 1 > x^2", ""),
    ("sqrt(x) < sqrt(x) + 1", ""),
    ("x + y >= y + x", ""),
    ("not (x - y < x + 1)", ""),
    ("not (y >= x - y)", ""),
    ("x - y >= x + 1 implies x + conj(x) != 1", ""),
    ("x == 0 or x < x + 1", ""),
    ("x < 1 or x >= 1", ""),
    ("x < y iff x - y < 0", ""),
    ("x^2 - 2 x + 2 > x (x - 2)", ""),
    ("sqrt(x) < sqrt(x) + 1", "x < 5"),
    ("i x < i x + 1", "x < 5"),
    ("x y < x y + 1", "x > 0"),
    ("x < x + 1", "not (x >= 2)"),
]


@pytest.mark.parametrize(("claim", "where"), TRUE)
def test_true_inequalities_of_complex_numbers_are_proved(claim: str, where: str) -> None:
    """They hold for all numbers that meet the condition."""
    verdict = check(claim, domain="complex", where=where or None)
    assert isinstance(verdict, Proved), verdict


@pytest.mark.parametrize(("claim", "where"), FALSE)
def test_false_inequalities_of_complex_numbers_are_refuted(claim: str, where: str) -> None:
    """They fail at i, at 1 + i where squares are compared, at -1 under a root."""
    verdict = check(claim, domain="complex", where=where or None)
    assert isinstance(verdict, Refuted), verdict


@pytest.mark.parametrize(
    ("statement", "assumed"),
    [
        ("exp(x) < exp(x) + 1", ()),
        ("exp(x) + i < exp(y) + i", ("x < y",)),
        ("x + i < y + i", ("x < y",)),
        ("conj(x) < conj(x) + 1", ()),
        ("1/x < 1/x + 1", ()),
        ("x^2 < x^2 + 1 or x == 1", ()),
        ("sqrt(x) < sqrt(x) + 1", ("x < 5",)),
    ],
)
def test_kernel_does_not_prove_an_order_of_numbers_that_may_not_be_real(
    statement: str, assumed: tuple[str, ...]
) -> None:
    """Also where the difference of the sides is real and has the sign that is wanted."""
    from symla.notation import written as w

    conditions = [read(condition) for condition in assumed]
    real = frozenset(name for c in conditions for name in w.walk(c) if isinstance(name, w.Name))
    assert not prove(read(statement), conditions, True, real)
    assert not prove(read(statement), conditions, True)


@pytest.mark.parametrize(
    ("claim", "provided"),
    [
        ("x < 1 or 1/(x conj(x) - 1/4) == 1/(x conj(x) - 1/4)", True),  # i/2 is not less than 1
        ("not (x < 1) implies 1/(x conj(x) - 1/4) == 1/(x conj(x) - 1/4)", True),
        ("x >= 1 implies 1/(x conj(x) - 1/4) == 1/(x conj(x) - 1/4)", False),
        ("x == 0 or 1/x == 1/x", False),
    ],
)
def test_what_is_not_less_may_not_be_real(claim: str, provided: bool) -> None:
    """What is not less than 1 need not be at least 1: there may be no value."""
    verdict = check(claim, domain="complex")
    assert isinstance(verdict, Proved)
    assert bool(verdict.provided) is provided
