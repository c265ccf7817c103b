"""Exponentials and logarithms are compared by what stands in them."""

from __future__ import annotations

import pytest

import symla


@pytest.mark.parametrize(
    "claim",
    [
        "exp(x) >= 1 iff x >= 0",
        "exp(x) > 1 iff x > 0",
        "exp(x) == 1 iff x == 0",
        "exp(x) > exp(y) iff x > y",
        "exp(x) == exp(y) iff x == y",
        "exp(2x) >= exp(x) iff x >= 0",
        "exp(x) >= 2 iff x >= ln(2)",
        "2 exp(x) + 1 > 7 iff x > ln(3)",
        "y exp(x) > 0 iff y > 0",
        "exp(-x) < 1 iff x > 0",
        "exp(x^2) >= 1",
        "2^x > 1 iff x > 0",
        "2^x < 8 iff x < 3",
        "(1/2)^x < 1 iff x > 0",
        "e^(x - 1) > e^(1 - x) iff x > 1",
        "ln(x) > 0 iff x > 1",
        "ln(x) == 0 iff x == 1",
        "ln(x) < 1 iff x < e",
        "ln(x) + 1 > 0 iff x > exp(-1)",
        "ln(x) > ln(y) iff x > y",
        "2 ln(x) >= ln(2) iff x >= sqrt(2)",
        "ln(x) + ln(y) > 0 iff x y > 1",
        "ln(x^2 + 1) >= 0",
        "x > 1 implies ln(x) > 0",
        "0 < x and x < 1 implies ln(x) < 0",
        "x > 0 and y > x implies ln(x) < ln(y)",
        "ln(2) < 1",
        "ln(3) > 1",
        "ln(5)/ln(2) > 2",
    ],
)
def test_what_grows_is_compared(claim: str) -> None:
    """It holds for all values for which it has a meaning."""
    assert isinstance(symla.check(claim), symla.Proved), symla.check(claim)


@pytest.mark.parametrize(
    "claim",
    [
        "exp(x) >= 1 iff x > 0",
        "exp(x) > 2 iff x > 1",
        "exp(x) > exp(y) iff x >= y",
        "exp(2x) >= exp(x) iff x >= 1",
        "y exp(x) > 0 iff x > 0",
        "exp(-x) < 1 iff x < 0",
        "exp(x^2) > 1",
        "2^x > 1 iff x > 1",
        "(1/2)^x < 1 iff x < 0",
        "ln(x) > 0 iff x > 2",
        "ln(x) >= 0 iff x > 1",
        "ln(x) > ln(y) iff x < y",
        "2 ln(x) >= ln(2) iff x >= 2",
        "ln(x) + ln(y) > 0 iff x + y > 1",
        "x > 1/2 implies ln(x) > 0",
        "ln(2) > 1",
        "ln(5)/ln(2) > 3",
    ],
)
def test_false_neighbours_are_refuted(claim: str) -> None:
    """A value is found at which it fails."""
    assert isinstance(symla.check(claim), symla.Refuted), symla.check(claim)


@pytest.mark.parametrize(
    "claim", ["ln(x) <= x - 1 where x > 0", "exp(x) > x", "exp(x) + x > 1 iff x > 0", "ln(x) < sqrt(x) where x > 0"]
)
def test_what_takes_more_is_never_refuted(claim: str) -> None:
    """These are true, and it takes derivatives to see it."""
    assert not isinstance(symla.check(claim), symla.Refuted)


@pytest.mark.parametrize(
    "claim",
    [
        "6 ln(x) >= ln(6) iff x >= 6^(1/7)",
        "2 ln(x) >= ln(2) iff x >= 2^(1/3)",
        "6 ln(x) > ln(2) iff x > 2^(1/7)",
        "5 ln(x) <= ln(9) iff x <= 9^(1/6)",
        "3 ln(x) > ln(5) iff x > 5^(1/4)",
        "4 ln(x) > ln(3) iff x > 3^(1/3)",
        "6 exp(x) > 7 iff x > 1/6",  # ln(7/6) = 0.15415...
    ],
)
def test_bounds_close_to_the_right_ones_are_refuted(claim: str) -> None:
    """A value between the two bounds shows it."""
    assert isinstance(symla.check(claim, where="x > 0"), symla.Refuted), symla.check(claim, where="x > 0")
