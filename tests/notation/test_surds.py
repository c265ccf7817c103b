"""Rational numbers times square roots, brought to their final form without SymPy: the form that SymPy's road gives."""

from __future__ import annotations

from random import Random

import pytest
import sympy
from sympy import Integer, factorint, sqrt

from symla.notation import written as w
from symla.notation.arithmetic import result
from symla.notation.exact import rational, surd
from symla.notation.parse import read
from symla.notation.plain import plain_printer
from symla.notation.rational import Fraction
from symla.notation.squares import square_factor
from symla.notation.value import value
from symla.notation.write import simplest, write


def drawn(random: Random, depth: int) -> w.Node:
    """Products, quotients and opposites of fractions and square roots of fractions."""
    kind = random.random()
    if depth == 0 or kind < 0.2:
        if random.random() < 0.4:
            return w.number(Fraction(random.randint(-30, 30), random.randint(1, 9)))
        return w.Root(w.number(Fraction(random.randint(0, 200), random.randint(1, 6))))
    if kind < 0.6:
        return w.Product(tuple([drawn(random, depth - 1) for _ in range(random.randint(2, 3))]))
    if kind < 0.8:
        return w.Quotient(drawn(random, depth - 1), drawn(random, depth - 1))
    return w.Negative(drawn(random, depth - 1))


@pytest.mark.parametrize("seed", range(20))
def test_the_final_form_is_that_of_sympys_value(seed: int) -> None:
    """And so is the value."""
    random = Random(seed)
    checked = 0
    for _ in range(150):
        node = drawn(random, 2)
        found = surd(node)
        if found is None:
            continue
        top, bottom, radicand = found
        assert bottom > 0
        exact = value(node)
        assert exact == Integer(top) / bottom * sqrt(radicand)
        assert result(node) == write(simplest(exact))
        checked += rational(node) is None
    assert checked > 30


@pytest.mark.parametrize("seed", range(10))
def test_the_largest_square_is_taken_out(seed: int) -> None:
    """By the prime factors that SymPy finds."""
    random = Random(seed)
    large = random.randint(10**8, 10**9)
    numbers = [*[random.randint(1, 10**6) for _ in range(60)], *[random.randint(1, 10**12) for _ in range(20)]]
    for number in (0, 1, *numbers, random.randint(1, 500) ** 2, large, 3 * large**2, 9973**3, 10007**3 * 2):
        outside, inside = square_factor(number)
        assert outside * outside * inside == number
        assert all(exponent == 1 for exponent in factorint(inside).values())


def test_a_power_of_a_root_is_rational() -> None:
    """(3√2)^2 = 18."""
    assert rational(w.Power(w.Product((w.Number(3), w.Root(w.Number(2)))), w.Number(2))) == 18
    assert rational(w.Power(w.Root(w.Number(-2)), w.Number(2))) is None


@pytest.mark.parametrize(
    ("number", "form"),
    [
        ("sqrt(-4*sqrt(2) - 4)", "2*I*sqrt(1 + sqrt(2))"),
        ("sqrt(4*sqrt(2) + 4)", "2*sqrt(1 + sqrt(2))"),
        ("sqrt(12*sqrt(2) + 8)", "2*sqrt(2 + 3*sqrt(2))"),
        ("sqrt(sqrt(2)/4 + sqrt(3)/9)", "sqrt(9*sqrt(2) + 4*sqrt(3))/6"),
        ("sqrt(2*sqrt(2) + 2)", "sqrt(2*sqrt(2) + 2)"),  # 2 is no square
    ],
)
def test_roots_of_sums_have_no_square_factor_and_no_negative_radicand(number: str, form: str) -> None:
    """As roots of whole numbers."""
    found = simplest(sympy.sympify(number))
    assert str(found) == str(sympy.sympify(form))
    assert abs(complex(found) - complex(sympy.sympify(number))) < 1e-12


@pytest.mark.parametrize(
    ("source", "told"),
    [
        ("sqrt(1 - a^2)", "√(1 - a²)"),
        ("sqrt(4 a^2 + 4)", "2 √(a² + 1)"),
        ("sqrt(a^2 - 2 a b + b^2)", "|a - b|"),
        ("sqrt((k^2 - 1)/k)", "√((k² - 1)/k)"),
        ("sqrt(1/(a + 1)^2 + 1/(a - 1)^2)", "(√2 √(a² + 1))/(|a - 1| |a + 1|)"),
        ("sqrt((a^2 + b^2) (c^2 + d^2))", "√(a² + b²) √(c² + d²)"),
        ("sqrt(3) + 2", "2 + √3"),
        ("2 - sqrt(3)", "2 - √3"),
        ("sqrt(3) - 2", "√3 - 2"),
        ("sqrt(5)/2 + 3/2", "(3 + √5)/2"),
        ("-sqrt(5)/2 - 1/3", "-(2 + 3 √5)/6"),
        ("2 - sqrt(2)/3", "(6 - √2)/3"),
        ("1 + 2i", "1 + 2 i"),
        ("-1/2 - sqrt(3)/2 i", "(-1 - √3 i)/2"),
        ("4k/5 - 2/5", "(4 k - 2)/5"),
        ("-k/5 - 6/5", "-(k + 6)/5"),
        ("k^2 + k/2", "k² + k/2"),
        ("k/2 + sqrt(k^2 - 2k + 25)/2 + 1/2", "(k + 1 + √(k² - 2 k + 25))/2"),
        ("(1/2 + sqrt(5)/10) exp(a) - (1/2 - sqrt(5)/10) exp(-a)", "((5 + √5) exp(a) - (5 - √5) exp(-a))/10"),
    ],
)
def test_sums_and_roots_are_written_as_usual(source: str, told: str) -> None:
    """A short sum under a root is not factored, a whole number stands before roots, and a sum of fractions is one; the
    value stays.
    """
    node = read(source)
    found = write(simplest(value(node)))
    assert told == plain_printer()(found)
    places = {"a": 3, "b": 5, "c": 2, "d": 7, "k": 4}
    before, after = (complex(value(n).subs({s: places[s.name] for s in value(n).free_symbols})) for n in (node, found))
    assert abs(before - after) < 1e-12
