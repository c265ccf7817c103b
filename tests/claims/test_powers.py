"""Claims about the powers of a matrix by a letter: they are those that `general_power` works out and proves."""

from __future__ import annotations

from typing import Any

import pytest

import symla
from symla.kernel.meaning.verdict import Proved, Refuted

DIAGONAL, SHEAR, NILPOTENT = [[2, 0], [0, 3]], [[1, 1], [0, 1]], [[0, 1], [0, 0]]


@pytest.mark.parametrize(
    ("claim", "values"),
    [
        ("A^n == [[2^n, 0], [0, 3^n]]", {"A": DIAGONAL}),
        ("A^n x == [2^n, 3^n]", {"A": DIAGONAL, "x": [1, 1]}),
        ("A^(n + 1) == A A^n", {"A": SHEAR}),
        ("A^(2n) == [[1, 2n], [0, 1]]", {"A": SHEAR}),
        ("(A^T)^n == [[1, 0], [n, 1]]", {"A": SHEAR}),
        ("A^n == 0 A where n integer and n >= 2", {"A": NILPOTENT}),
    ],
)
def test_what_holds_for_all_exponents_is_proved(claim: str, values: dict[str, Any]) -> None:
    """The letter stands for integers, whether or not this is said."""
    assert isinstance(symla.check(claim, **values), Proved)


@pytest.mark.parametrize(
    ("claim", "values"),
    [
        ("A^n == [[2^n, 0], [0, 3^n + 1]]", {"A": DIAGONAL}),
        ("A^(2n) == [[1, n], [0, 1]]", {"A": SHEAR}),
        ("A^(n + 1) == A^n", {"A": SHEAR}),
        ("A^n == 0 A where n integer and n >= 1", {"A": NILPOTENT}),
    ],
)
def test_what_fails_for_an_exponent_is_refuted(claim: str, values: dict[str, Any]) -> None:
    """A number in place of the letter shows it."""
    assert isinstance(symla.check(claim, **values), Refuted)


def test_a_vector_has_no_powers() -> None:
    """Neither by a letter nor by a number."""
    for claim in ("x^n == x", "x^2 == x"):
        assert "only a square matrix has powers" in str(symla.check(claim, x=[1, 2]))
