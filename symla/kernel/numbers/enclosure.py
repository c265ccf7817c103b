"""Rigorous enclosures of constants by ball arithmetic (Arb, in python-flint).

An interval is a pair (low, high) of whole numbers that stand for low/2^p and high/2^p.
"""

from __future__ import annotations

from collections.abc import Callable
from math import gcd
from typing import Any

from symla.kernel.numbers.exact import Field
from symla.kernel.numbers.polynomial import ONE, Exact, Polynomial, Rational, Scalar, TooHard
from symla.kernel.numbers.units import UNITS
from symla.kernel.numbers.zeros import ball_of

Interval = tuple[int, int]
Ball = Any  # an arb or an acb: python-flint is imported only when a constant is enclosed

_MOST_BITS = 100_000  # of a bound
_FINEST = 4096  # working precision in bits, if a smaller one gives no finite ball
_SPARE = 64  # guard bits


class Enclosure:
    """Enclosures of constants, computed with a few more than `precision` bits."""

    def __init__(self, field: Field, precision: int) -> None:
        self.field = field
        self.p = precision
        self._known: dict[int, Ball] = {}

    def __call__(self, x: Scalar) -> Interval:
        """The interval of a real constant; raises `TooHard` if it cannot be told."""
        from flint import arb, ctx

        ball = self.real(x)
        places = self.p + _SPARE
        with ctx.workprec(places):
            size = ball.abs_upper()
            length = 0 if size < 1 else int((size.log() * 2).upper().ceil().unique_fmpz())
        if length > _MOST_BITS:
            raise TooHard("the number is too large to be enclosed")
        if length > self.p:  # digits before the point count too
            ball = Enclosure(self.field, self.p + length).real(x)
        with ctx.workprec(places + _MOST_BITS):
            ball *= arb(2) ** self.p
            return int(ball.lower().floor().unique_fmpz()), int(ball.upper().ceil().unique_fmpz())

    def real(self, x: Scalar) -> Ball:
        """A ball with the real part of a constant."""
        return self.ball(x).real

    def ball(self, x: Scalar) -> Ball:
        """A ball with a constant, which may be complex; raises `TooHard` if there is none of finite size.

        Near the end of a function's domain, arccos(-1 + 10^-100), a ball may reach over it: then a finer one is tried.
        """
        from flint import ctx

        with ctx.workprec(self.p + _SPARE):
            found = self._ball(x)
        if found.is_finite():
            return found
        if self.p > _FINEST:
            raise TooHard("a number cannot be enclosed")
        return Enclosure(self.field, max(4 * self.p, _FINEST // 16)).ball(x)

    def _ball(self, x: Scalar) -> Ball:
        if type(x) is not Exact:
            return _rational(x)
        top = self._polynomial(x.numerator)
        return top if x.denominator is ONE else top / self._polynomial(x.denominator)

    def _polynomial(self, p: Polynomial) -> Ball:
        total = _rational(0)
        for monomial, coefficient in p.items():
            term = _rational(coefficient)
            for g, e in monomial:
                term = term * self._power(g, e)
            total = total + term
        return total

    def _power(self, g: int, e: Rational) -> Ball:
        from flint import acb, arb

        generator = self.field.generators[g]
        kind = generator.kind
        if kind == "e":
            return _rational(e).exp()
        if kind == "unity":
            return acb(_rational(e)).exp_pi_i()
        if kind == "prime":
            divisor = gcd(int(e), UNITS)
            return (arb(generator.index) ** (int(e) // divisor)).root(UNITS // divisor)
        if generator.label == "exp":
            return (_rational(e) * self._ball(generator.arguments[0])).exp()
        base = self._known.get(g)
        if base is None:
            base = self._known[g] = self._generator(g)
        if type(e) is not int:  # of what is positive alone: the root of pi
            return base ** _rational(e)
        return base if e == 1 else base**e

    def _generator(self, g: int) -> Ball:
        from flint import acb, arb

        generator = self.field.generators[g]
        kind = generator.kind
        if kind == "pi":
            return arb.pi()
        if kind == "i":
            return acb(0, 1)
        if kind == "root":
            return ball_of(generator.label, generator.index, self.p + _SPARE)  # type: ignore[arg-type]
        inner = [self._ball(a) for a in generator.arguments]
        if kind == "radical":
            if generator.sign is None:
                return acb(inner[0]).root(generator.index)
            return inner[0].real.nonnegative_part().root(generator.index)
        if not generator.real:
            raise TooHard(f"{kind} {generator.label} is not known to be real")
        if kind == "abs":
            return abs(inner[0].real)
        function = _FUNCTIONS.get(str(generator.label))
        if function is None:
            raise TooHard(f"no enclosure of {generator.label}")
        return function(*[ball.real for ball in inner])


def _rational(x: Rational) -> Ball:
    from flint import arb, fmpq

    return arb(x) if type(x) is int else arb(fmpq(x.numerator, x.denominator))


def _arccos(x: Ball) -> Ball:
    """The arccosine of a number that is known to be between -1 and 1."""
    from flint import arb

    return x.intersection(arb(0, 1)).acos()


def _largest(first: Ball, *others: Ball) -> Ball:
    for other in others:
        first = first.max(other)
    return first


_FUNCTIONS: dict[str, Callable[..., Ball]] = {
    "ln": lambda x: x.log(),
    "arccos": _arccos,
    "arctan": lambda x: x.atan(),
    "max": _largest,
}
