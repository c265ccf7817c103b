"""Roots of sums of roots have one form, held to thirty digits of the number."""

from __future__ import annotations

import random

import pytest
import sympy
from sympy import I, Rational, S, sqrt

from symla.notation import written as w
from symla.notation.nested_sums import in_one_root
from symla.notation.plain import plain_printer
from symla.notation.value import value
from symla.notation.write import simplest, write

# Numbers and their form, by hand.
GIVEN = [
    (sqrt(2) * sqrt(5 - sqrt(5)) / 2, sqrt((5 - sqrt(5)) / 2)),
    (sqrt(5 - sqrt(5)) / 2, sqrt(5 - sqrt(5)) / 2),
    (sqrt(97682 - 4420 * sqrt(221)) / 442, sqrt((221 - 10 * sqrt(221)) / 442)),
    ((1 + sqrt(5)) * sqrt(5 - sqrt(5)), 2 * sqrt(5 + sqrt(5))),
    ((1 - sqrt(5)) * sqrt(5 + sqrt(5)), -2 * sqrt(5 - sqrt(5))),
    (sqrt(10 - 2 * sqrt(5)) + sqrt(10 + 2 * sqrt(5)), 2 * sqrt(5 + 2 * sqrt(5))),
    (1 / sqrt(Rational(5, 2) - sqrt(5) / 2), sqrt((5 + sqrt(5)) / 10)),
    (sqrt(3 - 2 * sqrt(2)), sqrt(2) - 1),
    (sqrt(2 * sqrt(2) - 3), (sqrt(2) - 1) * I),
    (sqrt(5 - sqrt(5)) - sqrt(2) * sqrt(5 - sqrt(5)) / sqrt(2), S.Zero),
]
# Numbers of another kind.
OTHERS = [
    sympy.pi + sqrt(2),
    S(2) ** Rational(1, 4),
    sqrt(1 + sqrt(1 + sqrt(2))),
    sqrt(sympy.Symbol("a") + 1),
    sqrt(1 + I),
]


@pytest.mark.parametrize(("number", "form"), GIVEN)
def test_the_form(number: sympy.Expr, form: sympy.Expr) -> None:
    """Whatever way the number is written."""
    assert sympy.expand(in_one_root(number) - form) == 0


@pytest.mark.parametrize("number", OTHERS)
def test_other_numbers_have_none(number: sympy.Expr) -> None:
    """They are left to others."""
    assert in_one_root(number) is None


@pytest.mark.parametrize("seed", range(40))
def test_random_quotients_keep_their_value(seed: int) -> None:
    """The form has the value of the number, and no root below."""
    chance = random.Random(seed)
    c = chance.choice((2, 3, 5, 7))
    nested = sqrt(chance.randint(4, 20) + chance.choice((-1, 1)) * sqrt(c))

    def some() -> sympy.Expr:
        return chance.randint(1, 5) + chance.randint(-5, 5) * sqrt(c) + chance.randint(-3, 3) * nested

    number = some() * some() / some() - chance.randint(-2, 2) * nested / some()
    form = in_one_root(number)
    assert form is not None
    assert abs(sympy.N(form, 30) - sympy.N(number, 30)) < 10**-24
    assert all(part.exp.is_positive for part in form.atoms(sympy.Pow))


ROOT = sqrt((5 - sqrt(5)) / 8)  # the sine of pi/5


@pytest.mark.parametrize(
    ("number", "written"),
    [
        (ROOT, "√((5 - √5)/8)"),
        (-ROOT, "-√((5 - √5)/8)"),
        (ROOT * I, "(√(10 - 2 √5) i)/4"),
        (3 * ROOT / 2, "(3 √(10 - 2 √5))/8"),
        ((1 + sqrt(5)) / 4 - ROOT * I, "(1 + √5 - √(10 - 2 √5) i)/4"),
        (sqrt(5) / 6 + sqrt((7 + sqrt(5)) / 3), "(√5 + 2 √(21 + 3 √5))/6"),
        (sympy.Symbol("k") / 2 + ROOT, "(2 k + √(10 - 2 √5))/4"),
        (sympy.Symbol("k") * ROOT, "(√(10 - 2 √5) k)/4"),
    ],
)
def test_fractions_under_roots_share_the_denominator(number: sympy.Expr, written: str) -> None:
    """Roots of sums beside other terms and factors."""
    assert plain_printer()(write(number)) == written


@pytest.mark.parametrize("n", [5, 8, 10, 12, 15, 20, 24])
def test_no_fraction_stands_within_a_fraction(n: int) -> None:
    """In sums of the cosines and sines of parts of a half turn with and without i."""
    for m in range(1, n):
        c, s = sympy.cos(m * sympy.pi / n), sympy.sin(m * sympy.pi / n)
        for number in (c + s * I, c / 3 - s * I / 2, s - c, s * I, c / 2 - 1):
            node = write(simplest(number))
            assert abs(sympy.N(value(node) - number, 30)) < 1e-25
            for part in w.walk(node):
                if type(part) is w.Quotient:
                    assert type(part.denominator) is w.Number
                    assert not any(type(inner) is w.Quotient for inner in w.walk(part.numerator))
