"""Conditions that divide the line are complete and disjoint; false variants of them are not proved."""

from __future__ import annotations

import pytest

from symla.kernel.meaning.complete import complete_and_disjoint
from symla.notation import written as w
from symla.notation.parse import read


def conditions(text: str) -> list[w.Node]:
    """Conditions, separated by semicolons."""
    return [read(part) for part in text.split(";")]


RIGHT = [
    ("4 - k^2 > 0; k = -2; k = 2; 4 - k^2 < 0", ""),
    ("-2 < k and k < 2; k = -2; k = 2; k < -2; k > 2", ""),
    ("k > 1; k = 1; k < 1", "k > 0"),
    ("k > 1; k < 1", "k != 1"),
    ("k^3 - k > 0; k = 0; k = 1; k = -1; k^3 - k < 0", ""),
    ("k^3 - k > 0; k = 1; k^3 - k < 0", "k > 0"),
    ("k^2 - 5 > 0; k = sqrt(5); k^2 - 5 < 0", "k > 1"),
    ("0 < k and k < 1; k = 1; k > 1", "k > 0"),
    ("k > 1/2; k <= 1/2 and k != 0; k = 0", ""),
]
WRONG = [
    ("4 - k^2 > 0; k = -2; 4 - k^2 < 0", ""),  # 2 is missing
    ("4 - k^2 > 0; k = -2; k = 3; 4 - k^2 < 0", ""),
    ("4 - k^2 >= 0; k = -2; k = 2; 4 - k^2 < 0", ""),  # twice at 2
    ("-2 < k and k < 2; k = -2; k = 2; k > 2", ""),
    ("k > 1; k = 1; k < 2", ""),
    ("k > 1; k = 1; k < 1; k = 0", ""),
    ("k > 1; k < 1", "k > 0"),
    ("k^3 - k > 0; k = 1; k^3 - k < 0", ""),
    ("k^2 - 5 > 0; k = sqrt(5); k^2 - 5 < 0", ""),
    ("k^2 - 5 > 0; k = sqrt(6); k^2 - 5 < 0", "k > 1"),
    ("1/k > 0; 1/k < 0", ""),  # at 0 neither has a value
    ("1/k > 1; k = 1; 1/k < 1", ""),
    ("k > n; k = n; k < 2", ""),  # two letters
    ("k^2 - 1 > 0; k^3 - 1 <= 0", "k > 0"),  # true, but not seen: two polynomials
]


@pytest.mark.parametrize(("text", "assumed"), RIGHT)
def test_what_parts_the_line_is_proved(text: str, assumed: str) -> None:
    """Exactly one condition holds at every value."""
    assert complete_and_disjoint(conditions(text), conditions(assumed) if assumed else [], complex_domain=False)


@pytest.mark.parametrize(("text", "assumed"), WRONG)
def test_what_does_not_is_not(text: str, assumed: str) -> None:
    """At some value none holds, or two do."""
    assert not complete_and_disjoint(conditions(text), conditions(assumed) if assumed else [], complex_domain=False)


def test_complex_numbers_are_not_on_the_line() -> None:
    """An order says nothing of them."""
    assert not complete_and_disjoint(conditions("4 - k^2 > 0; k = -2; k = 2; 4 - k^2 < 0"), [], complex_domain=True)
