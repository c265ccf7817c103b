"""Numbers with roots, worked out without SymPy: the value by balls, and the form that SymPy's road gives."""

from __future__ import annotations

from random import Random

import pytest
from sympy import Abs, sqrt, sympify

from symla.notation import rooted
from symla.notation import written as w
from symla.notation.arithmetic import result
from symla.notation.nested_sums import in_one_root
from symla.notation.parse import read
from symla.notation.rational import Fraction
from symla.notation.value import value
from symla.notation.write import simplest, write

_RADICANDS = (2, 3, 5, 6, 7, 10, 13)


def number(random: Random, depth: int, radicand: int) -> w.Node:
    """An expression of fractions and of roots of multiples of the radicand."""
    kind = random.random()
    if depth == 0 or kind < 0.15:
        if random.random() < 0.5:
            return w.number(Fraction(random.randint(-9, 9), random.choice([1, 1, 1, 2, 3, 4, 6])))
        return w.Root(w.number(Fraction(radicand * random.choice([1, 1, 4, 9, 2]), random.choice([1, 1, 1, 3, 5]))))
    if kind < 0.45:
        return w.Sum((number(random, depth - 1, radicand), number(random, depth - 1, radicand)))
    if kind < 0.65:
        return w.Product((number(random, depth - 1, radicand), number(random, depth - 1, radicand)))
    if kind < 0.75:
        return w.Negative(number(random, depth - 1, radicand))
    if kind < 0.88:
        return w.Quotient(number(random, depth - 1, radicand), number(random, depth - 1, radicand))
    if kind < 0.92:
        return w.Power(number(random, depth - 1, radicand), w.number(random.choice([2, 2, 3, -1, -2])))
    inner = number(random, 0, radicand)
    return w.Root(w.Sum((w.number(random.randint(3, 12)), w.Negative(inner) if random.random() < 0.5 else inner)))


def has_higher_root(node: w.Node) -> bool:
    """Whether a root of an index above 2 occurs, which a root of a sum can always do without."""
    return any(type(part) is w.Root and part.index > 2 for part in w.walk(node))


@pytest.mark.parametrize("seed", range(8))
def test_value_and_form_are_those_of_sympy(seed: int) -> None:
    """Where SymPy leaves a fourth root, as in ⁴√7 √(√7 - 1) for √(7 - √7), the value alone."""
    random = Random(seed)
    worked = nested = 0
    for _ in range(120):
        node = number(random, random.randint(1, 4), random.choice(_RADICANDS))
        found = rooted.read(node)
        form = None if found is None else rooted.written(found)
        if form is None:
            continue
        exact = value(node)
        assert Abs((exact - value(form)).evalf(40)) < 10**-30
        other = write(simplest(exact))
        assert form == other or has_higher_root(other)
        worked += 1
        nested += any(type(part) is w.Root and type(part.radicand) is w.Sum for part in w.walk(form))
    assert worked > 50
    assert nested


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("2/(1 + sqrt(5))", "(sqrt(5) - 1)/2"),
        ("3 sqrt(5 - sqrt(5))/(2 sqrt(2))", "(3 sqrt(10 - 2 sqrt(5)))/4"),
        ("-(7 + sqrt(10))", "-7 - sqrt(10)"),
        ("sqrt(6 + 2 sqrt(5))", "1 + sqrt(5)"),
        ("(3 - sqrt(2))^2 - 11", "-6 sqrt(2)"),
        ("sqrt(2 + sqrt(2)) sqrt(2 - sqrt(2))", "sqrt(2)"),
        ("-sqrt(3/2) (1/2 - sqrt(2)/2)", "(2 sqrt(3) - sqrt(6))/4"),
        ("1/(sqrt(2) - 1) - sqrt(2) - 1", "0"),
    ],
)
def test_forms_worked_by_hand(text: str, form: str) -> None:
    """Denominators are rational, a minus sign of all terms stands before a fraction, what cancels is gone."""
    assert result(read(text)) == read(form)


@pytest.mark.parametrize(
    "text", ["1/(sqrt(2) - sqrt(2))", "sqrt(1 - sqrt(2))", "sqrt(-2)", "a + sqrt(2)", "sqrt(2) + sqrt(3) + sqrt(5)"]
)
def test_other_numbers_are_left_alone(text: str) -> None:
    """A divisor that is zero, roots of negative numbers, a letter, sums of many roots."""
    assert rooted.read(read(text)) is None


def test_a_sum_of_two_roots_of_sums_is_not_written() -> None:
    """√(2 + √2) + √(2 - √2) is two multiples, which one root can not tell."""
    found = rooted.read(read("sqrt(2 + sqrt(2)) + sqrt(3 - sqrt(2))"))
    assert found is not None
    assert len(found) == 2
    assert rooted.written(found) is None


@pytest.mark.parametrize("text", ["1/sqrt(5/2 - sqrt(5)/2)", "(1 + sqrt(5))*sqrt(5 - sqrt(5))", "sqrt(3 + 2*sqrt(2))"])
def test_sympys_numbers_and_written_ones_are_read_alike(text: str) -> None:
    """The same arithmetic, from two notations."""
    in_sympy = in_one_root(sympify(text, locals={"sqrt": sqrt}))
    assert write(in_sympy) == result(read(text))
