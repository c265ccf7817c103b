"""Roots and absolute values of products: |p q| = |p| |q|; √(p q) = √p √q where p is not negative, and not else."""

from __future__ import annotations

import pytest

import symla
from symla.kernel.meaning.cases import assume
from symla.kernel.meaning.prove import Prover
from symla.notation.parse import read

TRUE = [
    "abs(k^2 - 1) == abs(k - 1) abs(k + 1)",
    "abs(k^4 - 1)/sqrt(k^2 + 1) == abs(k - 1) abs(k + 1) sqrt(k^2 + 1)",
    "sqrt(k^4 + 3k^2 + 2) == sqrt(k^2 + 1) sqrt(k^2 + 2)",
    "k/sqrt(k^4 + 3k^2 + 2) == k/(sqrt(k^2 + 1) sqrt(k^2 + 2))",
    "sqrt((k^2 + 1)(k - 3)) == sqrt(k^2 + 1) sqrt(k - 3)",
    "sqrt((k^2 + 1)^3 (k - 3)) == (k^2 + 1) sqrt(k^2 + 1) sqrt(k - 3)",
    "sqrt((k - 1)^2 (k^2 + 1)) == abs(k - 1) sqrt(k^2 + 1)",
    "(a^2 b - a)/(abs(a^2 b^2 - 1) sqrt(a^2 + 1)) == (a^2 b - a)/(abs(a b - 1) abs(a b + 1) sqrt(a^2 + 1))",
    "k abs(sqrt(k^4 + 3k^2 + 2) - 3 k)/5 == k abs(sqrt(k^2 + 1) sqrt(k^2 + 2) - 3 k)/5",
    "k sqrt(7 + sqrt(k^4 + 3k^2 + 2)) == k sqrt(7 + sqrt(k^2 + 1) sqrt(k^2 + 2))",
    "k (sqrt(2(k^2 + 1)(k^2 + 3)) - sqrt(2) sqrt(k^2 + 1) sqrt(k^2 + 3)) == 0",
]
FALSE = [
    "abs(k^2 - 1) == (k - 1) (k + 1)",
    "abs(k^2 - 1) == abs(k - 1) (k + 1)",
    "sqrt(k^2 - 1) == sqrt(k - 1) sqrt(k + 1)",
    "sqrt((1 - k)(k + 2)) == -sqrt(1 - k) sqrt(k + 2)",
    "sqrt((k^2 + 1)(k - 3)) == -sqrt(k^2 + 1) sqrt(k - 3)",
    "k sqrt(k^4 + 3k^2 + 2) == k sqrt(k^2 + 1) sqrt(k^2 + 3)",
    "sqrt((k - 1)^2 (k^2 + 1)) == (k - 1) sqrt(k^2 + 1)",
    "sqrt(-(k^2 + 1)(k^2 + 2)) == sqrt(k^2 + 1) sqrt(k^2 + 2)",
    "k abs(sqrt(k^4 + 3k^2 + 2) - 3 k) == k abs(sqrt(k^2 + 1) sqrt(k^2 + 2) + 3 k)",
    "k sqrt(7 + sqrt(k^4 + 3k^2 + 2)) == k sqrt(7 - sqrt(k^2 + 1) sqrt(k^2 + 2))",
    "k/sqrt(k^4 + 3k^2 + 2) == -k/(sqrt(k^2 + 1) sqrt(k^2 + 2))",
]


@pytest.mark.parametrize("claim", TRUE)
def test_true(claim: str) -> None:
    """They are the same for all real values."""
    assert symla.check(claim), claim


@pytest.mark.parametrize("claim", FALSE)
def test_false(claim: str) -> None:
    """Each is false somewhere."""
    assert not symla.check(claim), claim


def test_roots_of_quotients_by_what_is_assumed() -> None:
    """Both the dividend and the divisor positive, or both negative."""
    where = "k^2 > 1 and k^3 - 2k > 0"
    assert symla.check("sqrt((k^3 - 2k)/(k^2 - 1)) sqrt(k^2 - 1) == sqrt(k^3 - 2k)", where=where)
    assert not symla.check("sqrt((k^3 - 2k)/(k^2 - 1)) sqrt(k^2 - 1) == -sqrt(k^3 - 2k)", where=where)
    assert symla.check("sqrt(a/(b - 1)) sqrt(1 - b) == sqrt(-a)", where="b < 1 and a < 0")
    assert not symla.check("sqrt(a/(b - 1)) sqrt(1 - b) == sqrt(-a)")


@pytest.mark.parametrize(
    ("condition", "claim", "proved"),
    [
        ("(b c, b) != (0, 0)", "b != 0", True),
        ("(b c, b) != (0, 0)", "c != 0", False),
        ("b c + b != 0", "b != 0", True),
        ("b c + c != 0", "b != 0", False),
        ("(b c, b + 1) != (0, 0)", "b != 0", False),
    ],
)
def test_what_all_of_the_numbers_share_is_not_zero(condition: str, claim: str, proved: bool) -> None:
    """(b c, b) is not (0, 0), so b is not 0; c may be."""
    prover = Prover()
    assume(prover, [read(condition)])
    assert bool(prover.holds(read(claim))) is proved


@pytest.mark.parametrize(
    ("claim", "proved"),
    [
        ("1 + i k != 0", True),
        ("k + i != 0", True),
        ("k + i k != 0", False),
        ("a + i b != 0", False),
        ("k - i != 0", True),
    ],
)
def test_a_number_that_is_not_real_is_zero_only_with_both_parts(claim: str, proved: bool) -> None:
    """Of real letters alone: 1 + ik is zero for k = i."""
    assert bool(Prover().holds(read(claim))) is proved
    assert not Prover(complex_domain=True).holds(read(claim))
