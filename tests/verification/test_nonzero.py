"""Sums of squares that are not zero because of what is assumed: the square roots cannot all be zero."""

from __future__ import annotations

import pytest

from symla.notation.parse import read
from symla.verification.prove import Prover

POINT = "(a - 1)^2 + (b - 2)^2"  # zero at (1, 2) alone
LINE = "a^2 + b^2 + c^2 - a b - b c - c a"  # zero where a = b = c
FOLLOWS = [
    (POINT, ["a - 1"]),
    (POINT, ["b - 2"]),
    (POINT, ["2a - b"]),
    (POINT, ["a b - 2"]),
    (POINT, ["a - 1", "b - 2"]),
    (POINT, ["a^3 - 1", "b^2 - 4"]),
    (f"-3 ({POINT})", ["a - 1"]),
    (LINE, ["a - b"]),
    (LINE, ["a - b", "b - c"]),
    (LINE, ["b c - a^2"]),
    (LINE, ["|c| (a - c)"]),
]
DOES_NOT = [
    (POINT, ["a - 2"]),
    (POINT, ["a"]),
    (POINT, ["a - 1", "b - 3"]),
    (POINT, ["a + b - 4"]),
    ("(a - 1)^2 - (b - 2)^2", ["a - 1"]),
    (LINE, ["a"]),
    (LINE, ["a + b + c"]),
    (LINE, ["a - b", "a"]),
    ("a^2 + b^2 + 2a b", ["a"]),
    (f"{LINE} - 1", ["a - b"]),
]


def prover(assumed: list[str], complex_domain: bool = False) -> Prover:
    """One for which these numbers are not all zero."""
    found = Prover(complex_domain)
    found.nonzero.assume(tuple([found.reader.scalar(read(text)) for text in assumed]))
    return found


@pytest.mark.parametrize(("number", "assumed"), FOLLOWS)
def test_a_sum_of_squares_is_not_zero(number: str, assumed: list[str]) -> None:
    """What is assumed would be zero where it is."""
    kernel = prover(assumed)
    assert kernel.nonzero.holds(kernel.reader.scalar(read(number)))


@pytest.mark.parametrize(("number", "assumed"), DOES_NOT)
def test_a_sum_of_squares_may_be_zero(number: str, assumed: list[str]) -> None:
    """There are values for which it is, and what is assumed is not."""
    kernel = prover(assumed)
    assert not kernel.nonzero.holds(kernel.reader.scalar(read(number)))


@pytest.mark.parametrize(("number", "assumed"), FOLLOWS)
def test_over_the_complex_numbers_it_may_be_zero(number: str, assumed: list[str]) -> None:
    """(a - 1)^2 + (b - 2)^2 is zero for a = 1 + i and b = 3."""
    kernel = prover(assumed, complex_domain=True)
    assert not kernel.nonzero.holds(kernel.reader.scalar(read(number)))
