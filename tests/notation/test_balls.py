"""Balls of written constants, against SymPy's digits."""

from __future__ import annotations

from random import Random

import pytest

from symla.derivation.decimals import approximate
from symla.notation import written as w
from symla.notation.balls import ball_of, nearest
from symla.notation.named import NamedZero
from symla.notation.parse import read
from symla.notation.value import value

_BITS = 160


def _drawn(random: Random, depth: int) -> w.Node:
    """A constant made of integers, roots, quotients and functions."""
    if not depth:
        return w.number(random.randint(1, 30))
    one, other = (_drawn(random, depth - 1) for _ in range(2))
    return random.choice(
        (
            w.Sum((one, other)),
            w.Sum((one, w.Negative(other))),
            w.Product((one, other)),
            w.Quotient(one, other),
            w.Root(one),
            w.Root(one, 3),
            w.Power(one, w.Quotient(w.ONE, w.TWO)),
            w.AbsoluteValue(w.Sum((one, w.Product((w.I, other))))),
            w.Call(random.choice(("sin", "cos", "arctan", "sigmoid", "ln")), (one,)),
            w.Product((w.PI, one)),
        )
    )


@pytest.mark.parametrize("seed", range(60))
def test_the_digits_are_those_of_sympy(seed: int) -> None:
    """Both parts of random constants agree to thirteen digits."""
    node = _drawn(Random(seed), 3)
    ball, known = ball_of(node, _BITS), value(node, "complex").evalf(25)
    if ball is None:  # a divisor or the argument of a logarithm that is zero
        assert not known.is_finite
        return
    real, imaginary = known.as_real_imag()
    for part, ours in ((real, ball.real), (imaginary, ball.imag)):
        assert abs(float(part) - float(ours.mid())) <= 1e-13 * max(1, abs(float(part))), node


@pytest.mark.parametrize(
    ("text", "decimal"),
    [
        ("sqrt(2 - sqrt(2))", "0.765"),
        ("-(3 + sqrt(5))/2", "-2.618"),
        ("pi/4", "0.785"),
        ("e^(-2)", "0.135"),
        ("sqrt(10^40 + 1) - 10^20", None),  # is 0.000 to three places
        ("sqrt(3 - pi)", None),  # is not real
        ("sqrt(2) i", None),
        ("sqrt(2) + k", None),
        ("10^13 sqrt(2)", None),
        ("sqrt(3 + 2 sqrt(2)) - sqrt(2)", None),  # is 1
        ("arccos(2)", None),
    ],
)
def test_only_real_irrational_numbers_are_rounded(text: str, decimal: str | None) -> None:
    """Neither complex numbers nor letters nor what may be rational get decimals."""
    found = approximate(read(text), 3)
    assert found == (None if decimal is None else w.Decimal(decimal))


def test_a_named_zero_is_the_one_that_its_decimals_tell() -> None:
    """The ball meets the decimals, whichever of the zeros is meant."""
    polynomial = (1, 0, -3, 1)  # zeros near -1.879, 0.347 and 1.532
    for told, thousandths in (("-1.879", -1879), ("0.347", 347), ("1.532", 1532)):
        ball = ball_of(NamedZero("lambda", ("1",), polynomial, told), _BITS)
        assert ball.imag == 0
        assert nearest(ball, 3, _BITS) == thousandths


def test_a_complex_zero_has_the_sign_of_its_imaginary_part() -> None:
    """The two zeros of a conjugate pair are told apart."""
    ball = ball_of(NamedZero("lambda", ("2",), (1, 0, -1, -1), "-0.662", "-0.562"), _BITS)
    assert ball.imag < 0
    assert ball.real < 0


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("max(i i, -2)", -10),
        ("relu(i i)", 0),
        ("min(i^2 + 3, pi, 4)", 20),
        ("relu(3 i)", None),
        ("max(1, sqrt(-2))", None),
    ],
)
def test_real_numbers_alone_are_compared(text: str, units: int | None) -> None:
    """A product of imaginary numbers that is real has a place among others; complex numbers have none."""
    ball = ball_of(read(text), _BITS)
    assert (None if ball is None else ball * 10) == units


def test_ties_are_left_open() -> None:
    """Neither a tie nor an exact number of units is rounded."""
    assert nearest(ball_of(w.Quotient(w.ONE, w.number(8)), _BITS), 2, _BITS) is None  # 0.125
    assert nearest(ball_of(w.number(5), _BITS), 3, _BITS) is None  # an exact number of units


def test_what_is_too_large_is_not_rounded() -> None:
    """Neither a power nor the index of a root makes work that does not end."""
    many = 10**30
    assert approximate(w.Product((w.Root(w.TWO), w.Power(w.TWO, w.Number(many)))), 3) is None
    assert approximate(w.Root(w.TWO, many), 3) is None
