"""Fractions: those of other libraries become ours, and ours do not get to SymPy, which takes them for floats."""

from __future__ import annotations

import fractions
import numbers
from typing import NoReturn

import pytest
import sympy
from sympy.core.sympify import converter

import symla
from symla.errors import InputError
from symla.notation.parse import read_object
from symla.notation.rational import Fraction
from symla.notation.written import Number, number
from symla.operations import operation, topics
from tests.solved import telling


class Ratio:
    """A rational number of another library, which need not be in lowest terms."""

    def __init__(self, numerator: int, denominator: int) -> None:
        self.numerator = numerator
        self.denominator = denominator


numbers.Rational.register(Ratio)  # type: ignore[type-abstract]


@pytest.mark.parametrize(
    ("given", "value"),
    [
        (Ratio(2, 4), Fraction(1, 2)),
        (Ratio(3, -6), Fraction(-1, 2)),
        (Ratio(4, 2), 2),
        (fractions.Fraction(1, 3), Fraction(1, 3)),
        (sympy.Rational(2, 3), Fraction(2, 3)),
        (True + fractions.Fraction(1, 2), Fraction(3, 2)),
    ],
)
def test_fractions_of_others_become_ours(given: object, value: object) -> None:
    """In lowest terms, whole ones as ints, and of our type, on which the kernel relies."""
    node = read_object(given)
    assert type(node) is Number
    assert (value, type(value)) == (node.value, type(node.value))


def test_numbers_are_made_of_our_fractions() -> None:
    """The same for a number that is made in Python."""
    assert type(number(fractions.Fraction(1, 2)).value) is Fraction


def test_fraction_over_zero_has_no_value() -> None:
    """Told as an error of the input."""
    with pytest.raises(InputError, match="denominator is 0"):
        read_object(Ratio(1, 0))


def test_no_fraction_of_ours_gets_to_sympy(monkeypatch: pytest.MonkeyPatch, everything: bool) -> None:
    """SymPy would make a float of it without a word: examples that have every kind of line, or all, are worked with a
    trap there.
    """

    def trap(value: object) -> NoReturn:
        raise AssertionError(f"{value!r} was given to SymPy")

    shown = {name: operation(name).examples if everything else telling(name) for name in topics()}
    monkeypatch.setitem(converter, Fraction, trap)
    for name in topics():
        for example in shown[name]:
            _ = symla.solve(example).answer
