"""Sums of square roots and i have one form, and it is found fast."""

from __future__ import annotations

import random

import pytest
import sympy
from sympy import I, Rational, S, sqrt

import symla
from symla.notation.budget import TooMuch
from symla.notation.surd_sums import in_one_form, without_sums_below
from symla.notation.write import simplest

# Numbers and their form, by hand.
GIVEN = [
    (1 / (1 + sqrt(2)), sqrt(2) - 1),
    ((1 + I) / (1 - I), I),
    (1 / (sqrt(2) + sqrt(3)), sqrt(3) - sqrt(2)),
    ((sqrt(5) + 1) ** 2 / 4 - (sqrt(5) + 1) / 2 - 1, S.Zero),  # the golden ratio
    (sqrt(6) / (sqrt(2) - I), Rational(2, 3) * sqrt(3) + sqrt(6) * I / 3),
    (1 / (1 + sqrt(2) + sqrt(3)), Rational(1, 2) + sqrt(2) / 4 - sqrt(6) / 4),
    ((1 + sqrt(2)) ** -2, 3 - 2 * sqrt(2)),
    (sqrt(8) - 2 * sqrt(2), S.Zero),
    (S(2) ** Rational(-3, 2), sqrt(2) / 4),
]
# Numbers of another kind.
OTHERS = [sqrt(1 + sqrt(2)), sympy.pi + sqrt(2), S(2) ** Rational(1, 3), sqrt(sympy.Symbol("a")), sympy.cos(1)]


@pytest.mark.parametrize(("number", "form"), GIVEN)
def test_the_form(number: sympy.Expr, form: sympy.Expr) -> None:
    """Whatever way the number is written."""
    assert in_one_form(number) == form


@pytest.mark.parametrize("number", OTHERS)
def test_other_numbers_have_none(number: sympy.Expr) -> None:
    """They are left to others."""
    assert in_one_form(number) is None


def test_a_divisor_that_is_zero_is_left_alone() -> None:
    """It has no form."""
    zero = sqrt(2) * sqrt(3) - sqrt(6) + sympy.Add(sqrt(2), -1, evaluate=False) - sqrt(2) + 1
    assert in_one_form(sympy.Pow(zero, -1, evaluate=False)) is None


def test_too_many_roots_are_left_alone() -> None:
    """Products of seven of them have 128 terms."""
    assert in_one_form(sum(sqrt(p) for p in (2, 3, 5, 7, 11, 13))) is not None
    assert in_one_form(sum(sqrt(p) for p in (2, 3, 5, 7, 11, 13, 17))) is None


@pytest.mark.parametrize("seed", range(40))
def test_random_quotients_keep_their_value(seed: int) -> None:
    """The form has the value of the number, to thirty digits, and no root below."""
    chance = random.Random(seed)
    roots = (S.One, sqrt(2), sqrt(3), sqrt(5), sqrt(6), sqrt(10), I)

    def some(count: int) -> sympy.Expr:
        return S.One / 7 + sympy.Add(*[chance.randint(-5, 5) * chance.choice(roots) for _ in range(count)])

    number = some(3) * some(2) / some(4) - some(2) / chance.randint(1, 9)
    form = in_one_form(number)
    assert form is not None
    assert abs(sympy.N(form, 30) - sympy.N(number, 30)) < 10**-24
    assert all(part.exp.is_positive for part in form.atoms(sympy.Pow))


def test_a_long_number_with_a_sine_is_refused_at_once() -> None:
    """SymPy would take minutes for the roots in its divisors."""
    with pytest.raises(symla.SymlaError, match="too long"):
        symla.polar([[-2, "sqrt(2)"], [0, "sin(1)"], ["sqrt(2)", "sqrt(2)"]])


@pytest.mark.parametrize(
    "number",
    [
        2 / (sqrt(1 + 8 * I) - I * sqrt(1 + 8 * I)),
        1 / (1 - I * sqrt(1 + 8 * I)),
        sqrt(-1 - 8 * I) + sqrt(1 + 8 * I),
        (1 + sqrt(1 + 8 * I)) ** -3,
        1 / sqrt(1 - sqrt(3) * I),
        S(-1) ** Rational(1, 3) + I ** Rational(1, 3),
    ],
)
def test_roots_of_complex_numbers_keep_their_value(number: sympy.Expr) -> None:
    """By balls of SymPy's; and no root is left below."""
    found = simplest(number)
    assert abs(sympy.N(found - number, 30)) < 1e-25
    assert not sympy.fraction(found)[1].atoms(sympy.Pow)


def test_a_root_of_a_complex_number_that_has_parts() -> None:
    """Where the absolute value is rational."""
    assert sympy.expand(simplest(sqrt(1 + sqrt(3) * I))) == sqrt(6) / 2 + sqrt(2) * I / 2
    assert simplest(sqrt(1 + 2 * I)) == sqrt(1 + 2 * I)


def test_a_long_number_over_roots_within_roots_is_refused() -> None:
    """SymPy would take minutes to make its divisor rational."""
    nested = sqrt(sqrt(5) + 8 * sqrt(2) + 18)
    divisor = 5 - sqrt(5) - sqrt(10) - 2 * nested * sqrt(36 + 2 * sqrt(5) - 5 * nested)
    short = (1 + sqrt(2)) / (1 + sqrt(2 + sqrt(3)))
    assert sympy.expand(short) == without_sums_below(short)
    with pytest.raises(TooMuch):
        without_sums_below(sum(nested**k * sqrt(p) for k in (1, 3) for p in range(2, 40)) / divisor)
