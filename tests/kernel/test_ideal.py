"""Nonzero numbers that follow from assumptions and equations; and nothing more follows."""

from __future__ import annotations

from itertools import permutations

import pytest

from symla.kernel.meaning.cases import assume
from symla.kernel.meaning.certain import is_certain
from symla.kernel.meaning.prove import Prover
from symla.notation.parse import read

# A number, and the conditions under which it is not zero.
FOLLOWS = [
    ("a b - b", ["b != 0", "a != 1"]),  # by its factors
    ("(a b - 2c)(a + b)^2", ["a b != 2c", "a != -b"]),
    ("a^2 - 2", ["a^4 - 4 != 0"]),  # a factor of what is not zero
    ("(a^2 + 1)(b - a)", ["a != b"]),  # one factor is seen not to be zero
    ("a^2 b^2 - c^2", ["a b != c", "a b != -c"]),
    ("k - 1", ["k^3 - k + 1 = 0"]),  # 1 is no root
    ("g", ["b != 0", "b^2 + g^2 + g = 0"]),  # else b^2 = 0
    ("a - 1", ["a^2 + b^2 - 1 = 0", "b != 0"]),
    ("b - 1", ["a^3 - b^2 = 0", "a^2 - b^3 - 1 = 0"]),  # a^3 = 1 and a^2 = 2
    ("x^2 - 5", ["x != sqrt(5)", "x != -sqrt(5)"]),
    ("x^2 + 1 - sqrt(5)", ["x != sqrt(sqrt(5) - 1)", "x != -sqrt(sqrt(5) - 1)"]),
    ("a b", ["a b c = 1"]),
    ("f", ["f^3 - 3 (m^2 + 1)^2 = 0"]),  # else m^2 + 1 = 0
    ("sqrt(a) - 1", ["a != 1"]),
    ("a + sqrt(a) - 2", ["a != 1"]),  # (sqrt(a) - 1)(sqrt(a) + 2)
    ("sqrt(a) + b^2 + 1", []),  # the real part of a principal root is not negative
    ("(a^2)^(1/4) + a^2 + 1", []),
    ("c^2 + 3 - 2 sqrt(3)", ["c != sqrt(2) (27^(1/4) - 3^(1/4))/2", "c != -sqrt(2) (27^(1/4) - 3^(1/4))/2"]),
    ("b^2 - 2^(2/3)", ["b != 2^(1/3)", "b != -2^(1/3)"]),
    ("(b+2) a - (b^2 + 2b + 2)", ["a^3 + 2a b + 4a + b^2 + 2b + 2 = 0"]),  # b is no real number else
]
# A number that may be zero all the same, at the values that stand behind.
DOES_NOT = [
    ("a b - b", ["b != 0"]),  # a = 1
    ("a^2 - 2", ["a^2 - 4 != 0"]),  # sqrt(2)
    ("a + b", ["a != b"]),  # 1, -1
    ("k - 1", ["k^3 - k = 0"]),  # 1
    ("k + 1", ["k^3 - k = 0", "k != 1"]),  # -1
    ("g", ["b^2 + g^2 + g = 0"]),  # b = 0
    ("g + 1", ["g != 0", "b^2 + g^2 + g = 0"]),  # b = 0, g = -1
    ("a - 1", ["a^2 + b^2 - 1 = 0", "a != 0"]),  # b = 0
    ("b - 1", ["a^3 - b^2 = 0", "a^2 - b^3 = 0"]),  # a = b = 1
    ("x^2 - 5", ["x != sqrt(5)"]),
    ("x^2 - 5", ["x != sqrt(5)", "x != -sqrt(3)"]),
    ("a", ["a b c = 0"]),
    ("f", ["f^3 - 3 (m^2 - 1)^2 = 0"]),  # m = 1
    ("a + sqrt(a) - 2", ["a != 4"]),  # 1
    ("sqrt(a) - 2", ["a != 2"]),  # 4
    ("sqrt(a) + b", []),  # 1, -1
    ("sqrt(a) + sqrt(b)", []),  # 0, 0
    ("a sqrt(a) + 1", []),  # a = exp(2 pi i/3) is not real; a sqrt(a) has no sign
    ("c^2 + 3 - 2 sqrt(3)", ["c != sqrt(2) (27^(1/4) - 3^(1/4))/2"]),  # the other root
    ("c^2 + 3 - 2 sqrt(3)", ["c != sqrt(2) (27^(1/4) + 3^(1/4))/2", "c != -sqrt(2) (27^(1/4) + 3^(1/4))/2"]),
    ("a + b", ["a^3 + 2a b + 4a + b^2 + 2b + 2 = 0"]),  # b^3 + b^2 + 2b - 2 has a real root
]


def prover(conditions: list[str], complex_domain: bool = False) -> Prover:
    """One that takes these conditions for granted."""
    found = Prover(complex_domain)
    assume(found, [read(text) for text in conditions])
    return found


@pytest.mark.parametrize(("number", "conditions"), FOLLOWS)
def test_what_is_not_zero(number: str, conditions: list[str]) -> None:
    """There are no values at which the conditions hold and the number is zero."""
    kernel = prover(conditions)
    assert kernel.nonzero.holds(kernel.reader.scalar(read(number)))


@pytest.mark.parametrize(("number", "conditions"), DOES_NOT)
def test_what_may_be_zero(number: str, conditions: list[str]) -> None:
    """There are values at which the conditions hold and the number is zero."""
    kernel = prover(conditions)
    assert not kernel.nonzero.holds(kernel.reader.scalar(read(number)))


EQUAL_BY_CONDITIONS = [
    (["a != sqrt(3)", "a != -sqrt(3)", "a^2 + 2a + c^2 = 0", "c = 1"], "a", "-1", True),  # (a + 1)^2 = 0
    (["(a^2 - 6)(a - 1) = 0", "a != sqrt(6)", "a != -sqrt(6)"], "a", "1", True),
    (["(a^2 - 6)(a - 1) = 0", "a != sqrt(6)"], "a", "1", False),  # -sqrt(6)
    (["(a^2 - 6)(a - 1) = 0", "a != sqrt(5)", "a != -sqrt(5)"], "a", "1", False),
]


@pytest.mark.parametrize(("conditions", "left", "right", "held"), EQUAL_BY_CONDITIONS)
def test_irrational_numbers_that_are_denied(conditions: list[str], left: str, right: str, held: bool) -> None:
    """A factor of an equation is left out where all its roots are denied."""
    assert held is bool(prover(conditions).equal(read(left), read(right)))


def test_complex_numbers_may_be_roots() -> None:
    """a^2 + 2 is not zero for a real a; for a complex one it may be."""
    for complex_domain in (False, True):
        kernel = prover(["a^2 - 2 != 0"], complex_domain)
        assert kernel.nonzero.holds(kernel.reader.scalar(read("a^4 - 4"))) is not complex_domain


@pytest.mark.parametrize(
    ("conditions", "left", "right"),
    [
        (["k^3 - k + 1 = 0"], "k^4", "k^2 - k"),
        (["a^2 - b = 0", "a b - 1 = 0"], "b^2", "a"),  # only by both: a b^2 = b = a^2, and a is not zero
        (["a c - b c = 0", "c != 0"], "a", "b"),  # a factor that is not zero is left out
        (["a^2 + b^2 - 1 = 0", "c = a^2"], "c + b^2", "1"),  # what a symbol stands for is lowered as well
    ],
)
def test_equations_that_hold_lower_numbers(conditions: list[str], left: str, right: str) -> None:
    """Two numbers are equal where the equations hold, and no other number is equal to them."""
    kernel = prover(conditions)
    assert kernel.equal(read(left), read(right))
    assert not kernel.equal(read(left), read(f"{right} + 1"))
    assert not kernel.equal(read(left), read(f"2 ({right})"))
    assert not prover([]).equal(read(left), read(right))


def test_a_divisor_is_judged_by_what_stands_before() -> None:
    """b = 1/g presupposes that g is not zero, and does not prove it."""
    from symla.kernel.numbers.polynomial import TooHard

    with pytest.raises(TooHard):
        prover(["b != 1/g"])
    with pytest.raises(TooHard):
        prover(["b^2 + g^2 + g = 0", "b != 1/g"])
    prover(["b != 0", "b^2 + g^2 + g = 0", "b != 1/g"])
    prover(["b != 0", "b^2 + g^2 + g = 0", "g = -1/(b + 1)"])  # else b + 1 = 0 and g^2 + g + 1 = 0
    with pytest.raises(TooHard):
        prover(["b^2 + g^2 + g = 1", "g != -1/(b + 1)"])  # b = -1, g = 0


# Under these conditions both are equal, and where one is left out they are not.
BY_CONDITIONS = [
    ("a^3", "5a^2", ["a^3 - 5a^2 + 2a - 10 = 0"]),  # (a - 5)(a^2 + 2), and a^2 + 2 is never zero
    ("b", "0", ["(a^2 + 1)(a b - b) = 0", "a != 1"]),
]


@pytest.mark.parametrize(("left", "right", "conditions"), BY_CONDITIONS)
def test_factors_that_are_never_zero_do_not_hide_an_equation(left: str, right: str, conditions: list[str]) -> None:
    """What is zero as a product is zero by the factors that may be; of complex numbers any may."""
    assert prover(conditions).relation(read(left), "=", read(right))
    assert not prover(conditions[:-1]).relation(read(left), "=", read(right))
    assert not prover(conditions, complex_domain=True).relation(read(left), "=", read(right))
    assert not prover(conditions).relation(read(left), "=", read(f"{right} + 1"))


# Two equations, and what is not zero: then both sides are equal.  The values tell where they differ without it.
DIVIDED = [
    ("a b", "3", ["a^3 + b^2 = 0", "3a^2 + b^3 = 0", "b != 0"]),  # b (a b - 3) is a combination of them; 0, 0
    ("a", "b", ["a c = b c", "b c = c^2", "c != 0"]),  # 1, 2, 0
    ("x", "2", ["x y = 2y", "x^2 y + y^2 = 4y + y^2", "y != 0"]),  # 1, 0
]


@pytest.mark.parametrize(("left", "right", "conditions"), DIVIDED)
def test_several_equations_are_divided_by_what_is_not_zero(left: str, right: str, conditions: list[str]) -> None:
    """Also by that of which only combinations of them are multiples."""
    assert prover(conditions).relation(read(left), "=", read(right))
    assert not prover(conditions).relation(read(left), "=", read(f"{right} + 1"))
    assert not prover(conditions[:-1]).relation(read(left), "=", read(right))


@pytest.mark.parametrize("order", list(permutations(range(4))))
def test_what_cannot_hold_is_known_in_any_order(order: tuple[int, ...]) -> None:
    """Three minors of [[a, b, 1, d], [b, 1, d, a], ...]: with two of them, the third is zero where bd is not 1."""
    minors = (
        "a^2 - a b^2 - a d^2 + 2 b d - 1 = 0",
        "a^2 b - 2 a d - b^2 d + b + d^3 = 0",
        "a^2 d - 2 a b + b^3 - b d^2 + d != 0",
        "b d - 1 != 0",
    )
    assert is_certain(read("3 b - 2 != 0"), tuple([read(minors[place]) for place in order]))
    assert not is_certain(read("3 b - 2 != 0"), tuple([read(minors[place]) for place in order if place != 2]))


@pytest.mark.parametrize(
    ("number", "assumed", "certain"),
    [
        ("a b", ["(a, b) != (0, 0)", "a^2 - 4a b + b^2 = 0"], True),
        ("a - b", ["(a, b) != (0, 0)", "a^2 - 4a b + b^2 = 0"], True),
        ("a + b", ["(a, b) != (0, 0)", "a^2 - 2a b + b^2 = 0"], True),
        ("a b", ["a^2 - 4a b + b^2 = 0"], False),
        ("a b", ["(a, b) != (0, 0)", "a^2 - 4a b = 0"], False),
        ("a - b", ["(a, b) != (0, 0)", "a^2 - 2a b + b^2 = 0"], False),
        ("a b", ["(a, c) != (0, 0)", "a^2 - 4a b + b^2 = 0"], False),
        ("a b c", ["(a, b, c) != (0, 0, 0)", "a^2 - 4a b + b^2 = 0"], False),
        ("a b", ["(a, b, c) != (0, 0, 0)", "a^2 - 4a b + b^2 = 0"], False),
    ],
)
def test_whichever_of_several_numbers_is_not_zero(number: str, assumed: list[str], certain: bool) -> None:
    """Of (a, b) != (0, 0) one component is not zero; what could be zero with neither of them is not zero."""
    assert is_certain(read(f"{number} != 0"), tuple(map(read, assumed))) is certain
