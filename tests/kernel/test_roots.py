"""Constants made of roots, decided whatever their form; and what stands near a true claim is not proved."""

from __future__ import annotations

import random
from math import isqrt
from typing import Any

import pytest
import sympy

import symla
from symla.kernel.meaning.prove import Prover
from symla.notation.parse import read

TRUE = [
    # Cardano's cube roots: sums that are whole numbers
    "(26+15*sqrt(3))^(1/3) + (26-15*sqrt(3))^(1/3) == 4",
    "(sqrt(108)+10)^(1/3) - (sqrt(108)-10)^(1/3) == 2",
    "(2+sqrt(5))^(1/3) - (sqrt(5)-2)^(1/3) == 1",
    "(7+5*sqrt(2))^(1/3) == 1+sqrt(2)",
    # Ramanujan's
    "(2^(1/3)-1)^(1/3) == (1/9)^(1/3) - (2/9)^(1/3) + (4/9)^(1/3)",
    "(5^(1/3)-4^(1/3))^(1/2) == (2^(1/3)+20^(1/3)-25^(1/3))/3",
    "sqrt(5+2*sqrt(6)) == sqrt(2)+sqrt(3)",
    "sqrt(2+sqrt(3)) == (sqrt(6)+sqrt(2))/2",
    "sqrt(16-2*sqrt(29)+2*sqrt(55-10*sqrt(29))) + sqrt(11+2*sqrt(29)) == sqrt(5)+sqrt(22+2*sqrt(5))",
    "sqrt(10+2*sqrt(5))*sqrt(10-2*sqrt(5)) == 4*sqrt(5)",
    "1/(sqrt(2)+sqrt(3)+sqrt(5)) == (2*sqrt(3)+3*sqrt(2)-sqrt(30))/12",
    # Gauss: the regular polygon of 17 sides
    "cos(2*pi/17) == (-1+sqrt(17)+sqrt(34-2sqrt(17))+2sqrt(17+3sqrt(17)-sqrt(34-2sqrt(17))-2sqrt(34+2sqrt(17))))/16",
    "sqrt(10007)*sqrt(10009) == sqrt(100160063)",
    "sqrt(100160063) == sqrt(10007)*sqrt(10009)",
    # of a quotient of numbers too large to be factorised
    "sqrt((10^30-1)^2/(2(10^60-10^30+1))) == (10^30-1)/sqrt(2(10^60-10^30+1))",
    "sqrt((10^45+9)/(10^46+7)) == sqrt((10^45+9)(10^46+7))/(10^46+7)",
    # complex ones
    "sqrt(2i) == 1+i",
    "sqrt(-2i) == 1-i",
    "sqrt(i) == (1+i)/sqrt(2)",
    "conj(sqrt(i)) == conj(sqrt(i))",
    "conj(sqrt(i)) == sqrt(-i)",
    "sqrt(3+4i) == 2+i",
    "i^(1/4) == cos(pi/8) + i sin(pi/8)",
    "((1+sqrt(3)*i)/2)^(1/3) + ((1-sqrt(3)*i)/2)^(1/3) == 2cos(pi/9)",
    "abs(sqrt(1+i))^2 == sqrt(2)",
    # of squares of cosines and sines
    "sqrt(cos(1)^2) == cos(1)",
    "sqrt(cos(2)^2) == -cos(2)",
    "sqrt(1 - cos(4)^2) == -sin(4)",
    "sqrt(2 + 2cos(2)) == 2cos(1)",
    # of symbols
    "abs(sqrt(x))^2 == abs(x)",
    "abs(x^(1/3))^6 == x^2",
    "abs(2 sqrt(x) sqrt(y))^2 == 4 abs(x) abs(y)",
    # order
    "sqrt(2)+sqrt(3) > sqrt(9.89)",
    "(26+15*sqrt(3))^(1/3) + (26-15*sqrt(3))^(1/3) >= 4",
]
FALSE = [
    "sqrt(cos(2)^2) == cos(2)",
    "sqrt(1 - cos(4)^2) == sin(4)",
    "sqrt(2 + 2cos(2)) == 2cos(2)",
    "sqrt((10^30-1)^2/(2(10^60-10^30+1))) == (10^30-2)/sqrt(2(10^60-10^30+1))",
    "sqrt((10^30-1)^2/(2(10^60-10^30+1))) == (10^30-1)/sqrt(2(10^60-10^30+3))",
    "sqrt((10^45+9)/(10^46+7)) == sqrt((10^45+9)(10^46+9))/(10^46+7)",
    "(26+15*sqrt(3))^(1/3) + (26-15*sqrt(3))^(1/3) == 3",
    "(26+15*sqrt(3))^(1/3) + (26-15*sqrt(3))^(1/3) == 4 + 10^-40",
    "(26+15*sqrt(3))^(1/3) + (26-15*sqrt(3))^(1/3) > 4",
    "(7+5*sqrt(2))^(1/3) == 1+sqrt(3)",
    "(2^(1/3)-1)^(1/3) == (1/9)^(1/3) + (2/9)^(1/3) - (4/9)^(1/3)",
    "sqrt(10+2*sqrt(5))*sqrt(10-2*sqrt(5)) == -4*sqrt(5)",
    "sqrt(100160065) == sqrt(10007)*sqrt(10009)",
    "sqrt(10007)*sqrt(10009) == sqrt(100160061)",
    "cos(2*pi/17) == (-1+sqrt(17)+sqrt(34-2sqrt(17))+2sqrt(17+3sqrt(17)-sqrt(34-2sqrt(17))+2sqrt(34+2sqrt(17))))/16",
    "sqrt(2i) == -1-i",
    "sqrt(i) == conj(sqrt(i))",
    "sqrt(-2i) == 1+i",
    "abs(sqrt(x))^2 == x",
    "abs(sqrt(1+i))^2 == 2",
    # equal to many places
    "sqrt(10^80+1) == 10^40",
    "sqrt(10^20+1)+sqrt(10^20-1) == 2*10^10",
]


@pytest.mark.parametrize("claim", TRUE)
def test_true(claim: str) -> None:
    """Equations between roots, found by hand or long known."""
    assert isinstance(symla.check(claim), symla.Proved)


@pytest.mark.parametrize("claim", FALSE)
def test_false(claim: str) -> None:
    """What is next to a true claim is refuted."""
    assert isinstance(symla.check(claim), symla.Refuted)


def test_powers_of_sums_of_roots_are_told_from_their_neighbours() -> None:
    """(a + √b)^3, multiplied out, under the cube root; and the same with one coefficient changed by 1."""
    random.seed(7)
    for _ in range(12):
        a, b = random.randint(1, 9), random.choice([2, 3, 5, 6, 7, 10])
        whole, part = a**3 + 3 * a * b, 3 * a * a + b  # (a + √b)^3 = whole + part √b
        assert isinstance(symla.check(f"({whole}+{part}*sqrt({b}))^(1/3) == {a}+sqrt({b})"), symla.Proved)
        assert isinstance(symla.check(f"({whole + 1}+{part}*sqrt({b}))^(1/3) == {a}+sqrt({b})"), symla.Refuted)


def test_sums_of_roots_near_each_other() -> None:
    """√n + √(n+2) is less than 2√(n+1), however large n is."""
    for n in (10, 10**6, 10**15, 10**30):
        assert isqrt(n + 2) - isqrt(n) <= 1
        assert isinstance(symla.check(f"sqrt({n})+sqrt({n + 2}) < 2*sqrt({n + 1})"), symla.Proved)
        assert isinstance(symla.check(f"sqrt({n})+sqrt({n + 2}) >= 2*sqrt({n + 1})"), symla.Refuted)


@pytest.mark.parametrize("claim", ["(-8)^(1/3) == -2", "pi == 4*arctan(1/5)*4 - 4*arctan(1/239)"])
def test_left_open(claim: str) -> None:
    """A root of a negative number that two conventions tell differently; sums of arctangents."""
    assert isinstance(symla.check(claim), symla.Undecided)


@pytest.mark.parametrize(
    ("claim", "holds"),
    [
        ("1/((abs(x - y) + sqrt((x + y)^4))^2 + 1) == 1/(1 + (abs(y - x) + (x + y)^2)^2)", True),
        ("(cos(x - y) + sqrt((x + y)^4))^2 == (cos(x)*cos(y) + sin(x)*sin(y) + (x + y)^2)^2", True),
        ("sqrt(x^2 + 2x y + y^2) + z == abs(x + y) + z", True),
        ("sqrt(x^2 + 2x y + y^2) + z == x + y + z", False),
        ("sqrt(2x^2 + 4x + 2) == sqrt(2) abs(x + 1)", True),
        ("sqrt((x + 1)^2 (y^2 + 1)) == abs(x + 1) sqrt(y^2 + 1)", True),
        ("sqrt((x + 1)^2 (y + 1)^3 (y + 1)) == abs(x + 1) (y + 1)^2", True),
        ("sqrt((x + 1)^2 (y^2 + 1)) == (x + 1) sqrt(y^2 + 1)", False),
        ("sqrt(x + 2 sqrt(x - 1)) == sqrt(x - 1) + 1", True),
        ("sqrt(x + 2 sqrt(x - 1)) == sqrt(x - 1) + 2", False),
        ("sqrt(x - 2 sqrt(x - 1)) == 1 - sqrt(x - 1)", False),  # 2 and -2 at x = 10
        ("sqrt(x - 2 sqrt(x - 1)) == |1 - sqrt(x - 1)|", False),  # imaginary below 1
        ("sqrt(4x + 6 + 4 sqrt(5) sqrt(x + 1/4)) == 2 sqrt(x + 1/4) + sqrt(5)", True),
        ("sqrt(4x + 6 + 4 sqrt(5) sqrt(x + 1/4)) == -2 sqrt(x + 1/4) - sqrt(5)", False),
        ("sqrt(x^2 + y + 1 + 2 sqrt(x^2 + 1) sqrt(y)) == sqrt(x^2 + 1) + sqrt(y)", True),
        ("sqrt(x^2 + y + 2 x sqrt(y)) == x + sqrt(y)", False),  # at x < 0
    ],
)
def test_squares_come_out_of_roots(claim: str, holds: bool) -> None:
    """Also where they are multiplied out, as absolute values."""
    assert isinstance(symla.check(claim), symla.Proved if holds else symla.Refuted)


def test_a_complex_square_stays_under_its_root() -> None:
    """sqrt(z^2 + 2z + 1) is z + 1 or its opposite, and not |z + 1|."""
    assert not symla.check("sqrt(z^2 + 2z + 1) == abs(z + 1)", domain="complex")
    assert not symla.check("sqrt(z^2 + 2z + 1) == z + 1", domain="complex")


@pytest.mark.parametrize(
    ("claim", "domain"),
    [
        ("root(abs(z)^4, 4) == abs(z)", "complex"),
        ("root(z^3 conj(z)^3, 6) == abs(z)", "complex"),
        ("sqrt(z^2 conj(z)^2) == z conj(z)", "complex"),
        ("root((a - b)^6, 6) == abs(a - b)", "real"),
        ("root((a - b)^6, 3) == (a - b)^2", "real"),
        ("root((a^2 - b)^4, 8) == sqrt(abs(a^2 - b))", "real"),
        ("root(a^2 b^2, 4) == sqrt(abs(a b))", "real"),
    ],
)
def test_a_root_of_a_power_of_a_real_number(claim: str, domain: Any) -> None:
    """The index and the exponent have a divisor in common, under which a number that is not negative stands."""
    assert symla.check(claim, domain=domain)


@pytest.mark.parametrize(
    ("claim", "domain"),
    [
        ("sqrt(z^2) == abs(z)", "complex"),
        ("sqrt(z^2 w^2) == z w", "complex"),
        ("sqrt(z^2 w^2) == abs(z w)", "complex"),
        ("root(z^3 w^3, 6) == sqrt(z w)", "complex"),
        ("root((a - b)^6, 6) == a - b", "real"),
        ("root((a - b)^6, 3) == (a - b)^3", "real"),
        ("root(a^2 b^2, 4) == sqrt(a b)", "real"),
        ("root(a^3 b^3, 6) == sqrt(abs(a b))", "real"),
    ],
)
def test_a_root_of_a_power_of_what_may_be_negative(claim: str, domain: Any) -> None:
    """A false neighbour is not proved."""
    assert not symla.check(claim, domain=domain)


@pytest.mark.parametrize(
    ("problem", "value"),
    [("norm_p([3 - i], 4)", "sqrt(10)"), ("norm_p([3 - i], 6)", "sqrt(10)"), ("norm_p([i], 8)", "1")],
)
def test_a_norm_of_one_complex_component(problem: str, value: str) -> None:
    """Its modulus, of whatever order."""
    assert symla.solve(problem).answer == sympy.sympify(value)


LONG = "sqrt(2 + sqrt(3)) + sqrt(5 + sqrt(3)) + 1"
OF_LETTERS = "sqrt(a^2 + 1) + sqrt(a^2 + 2) + a"
SQUARED = "3*a^2 + 3 + 2*sqrt(a^2 + 1)*sqrt(a^2 + 2) + 2*a*sqrt(a^2 + 1) + 2*a*sqrt(a^2 + 2)"


@pytest.mark.parametrize(
    ("left", "right"), [(f"({LONG})^6", f"(({LONG})^3)^2"), (f"({OF_LETTERS})^4", f"({SQUARED})^2")]
)
def test_long_products_of_roots(left: str, right: str) -> None:
    """Like terms are added before the squares of roots are worked in; the value is the same."""
    assert Prover().proves(read(left), read(right))
    assert not Prover().proves(read(left), read(f"{right} + 1/1000"))
    assert not Prover().proves(read(left), read(f"-({right})"))


@pytest.mark.parametrize(
    ("left", "right", "equal"),
    [
        ("sqrt(z conj(z) u)", "|z| sqrt(u)", True),
        ("sqrt(z conj(z) u conj(u)/(u conj(u) + 1)) |z|", "z conj(z) |u|/sqrt(|u|^2 + 1)", True),
        ("sqrt(z^3 conj(z))", "|z| sqrt(z^2)", True),
        ("sqrt(z^3 conj(z))", "|z| z", False),
        ("sqrt(z conj(u))", "|z|", False),
        ("sqrt(-z conj(z))", "|z|", False),
    ],
)
def test_moduli_are_taken_out_of_roots(left: str, right: str, equal: bool) -> None:
    """A root of z conj(z) times something is |z| times a root, whichever was met first."""
    prover = Prover(complex_domain=True)
    prover.proves(read(left), read("1"))
    assert prover.proves(read(left), read(right)) is equal
