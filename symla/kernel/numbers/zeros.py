"""Zeros of irreducible polynomials with whole coefficients, real or not, as generators: exact by the polynomial, told
from its other zeros by disjoint balls.

FLINT isolates the zeros of a polynomial in disjoint balls, real ones with an imaginary part of exactly zero.  Those of
one fixed precision say which zero is meant: real ones rising, then the others as they come; a finer ball with the same
zero is the one that meets it.  A power of a zero is lowered by the polynomial; since that is irreducible, numbers made
of a single zero are zero exactly if nothing is left of them.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from math import gcd, lcm
from typing import TYPE_CHECKING, Any

from symla.kernel.numbers.generators import Generator
from symla.kernel.numbers.one_symbol import real_balls
from symla.kernel.numbers.polynomial import ONE, Exact, Polynomial, Rational, Scalar, TooHard, Undefined
from symla.notation.rational import Fraction

if TYPE_CHECKING:
    from symla.kernel.numbers.exact import Field

_BASE = 128  # bits of the balls that tell zeros apart
_FINEST = 1 << 13
_HIGHEST = 12  # degree
_MOST_BITS = 2_000  # of a coefficient

Whole = tuple[int, ...]  # coefficients, the constant one first


@lru_cache(maxsize=64)
def _is_fit(polynomial: Whole) -> bool:
    """Whether it is irreducible, of degree 3 at least, without a common factor and with a positive leading one."""
    from flint import fmpz_poly

    if len(polynomial) < 4 or polynomial[-1] <= 0 or gcd(*polynomial) != 1:
        return False
    if len(polynomial) > _HIGHEST + 1 or max(c.bit_length() for c in polynomial) > _MOST_BITS:
        raise TooHard("a polynomial of such a degree, or with such coefficients")
    _, factors = fmpz_poly(list(polynomial)).factor()
    return len(factors) == 1 and factors[0][1] == 1


@lru_cache(maxsize=64)
def _told_apart(polynomial: Whole, precision: int) -> tuple[Any, ...]:
    """Disjoint balls with all zeros: the real ones rising, then the others in an order of their own."""
    from flint import acb, ctx, fmpz_poly

    with ctx.workprec(precision):
        real = [acb(ball) for ball in real_balls(polynomial)]
        found: Any = fmpz_poly(list(polynomial)).complex_roots()
        others = [ball for ball, _ in found if ball.imag != 0]
    if len(real) + len(others) != len(polynomial) - 1:
        raise TooHard("the zeros of a polynomial are not told apart")
    return (*real, *others)


def ball_of(polynomial: Whole, index: int, precision: int) -> Any:
    """A ball with this zero, of about so many binary places; of a real one without an imaginary part."""
    base = _told_apart(polynomial, _BASE)
    real = len([ball for ball in base if ball.imag == 0])
    balls = _told_apart(polynomial, max(precision, _BASE))
    if index < real:
        return balls[index].real
    found = [ball for ball in balls[real:] if ball.overlaps(base[index])]
    if len(found) != 1:
        raise TooHard("the zeros of a polynomial are not told apart")
    return found[0]


def zero_near(field: Field, polynomial: Whole, real: Fraction, imaginary: Fraction | None, half: Fraction) -> Scalar:
    """The only zero whose parts are within `half` of these numbers; without an imaginary part a real one is meant.
    Raises `Undefined` if there is none, or another one, or if the polynomial is not fit for it.
    """
    if not _is_fit(polynomial):
        raise Undefined("this is no irreducible polynomial of degree 3 or more")
    places = range(len(polynomial) - 1)
    found = [place for place in places if _is_near(polynomial, place, real, imaginary or Fraction(0), half)]
    if len(found) != 1:
        raise Undefined("no zero of the polynomial is there" if not found else "several zeros are there")
    if (ball_of(polynomial, found[0], _BASE).imag == 0) is not (imaginary is None):
        raise Undefined("a number that is real is told as one that is not, or the other way round")
    return field.of(field.compound(_generator(polynomial, found[0])))


def all_zeros(field: Field, coefficients: Sequence[Scalar]) -> list[Scalar]:
    """All zeros of an irreducible polynomial with rational coefficients, the constant one first; raises `TooHard` for
    any other.
    """
    rational = [c for c in coefficients if type(c) is not Exact]
    if len(rational) < len(coefficients):
        raise TooHard("zeros of a polynomial of this degree")
    scale = lcm(*[c.denominator for c in rational])
    whole = [int(c * scale) for c in rational]
    sign = 1 if whole[-1] > 0 else -1
    polynomial = tuple([sign * c // gcd(*whole) for c in whole])
    if not _is_fit(polynomial):
        raise TooHard("zeros of a polynomial of this degree")
    return [field.of(field.compound(_generator(polynomial, place))) for place in range(len(polynomial) - 1)]


def _is_near(polynomial: Whole, index: int, real: Fraction, imaginary: Fraction, half: Fraction) -> bool:
    precision = _BASE
    while precision <= _FINEST:
        ball = ball_of(polynomial, index, precision)
        within = [_within(part, middle, half) for part, middle in ((ball.real, real), (ball.imag, imaginary))]
        if False in within:
            return False
        if None not in within:
            return True
        precision *= 4
    raise TooHard("a zero is too close to the edge of what is told of it")


def _within(ball: Any, middle: Fraction, half: Fraction) -> bool | None:
    from flint import arb, fmpq

    low, high = (arb(fmpq(x.numerator, x.denominator)) for x in (middle - half, middle + half))
    if ball > low and ball < high:
        return True
    return False if ball < low or ball > high else None


def _generator(polynomial: Whole, index: int) -> Generator:
    ball = ball_of(polynomial, index, _BASE)
    real = bool(ball.imag == 0)
    return Generator("root", polynomial, index, (), real, 1 if real and ball.real > 0 else None)


def conjugate_of(generator: Generator) -> Generator:
    """The zero that is conjugate to one that is not real: the coefficients are real, so it is one of the zeros."""
    polynomial: Whole = generator.label  # type: ignore[assignment]
    turned = ball_of(polynomial, generator.index, _BASE).conjugate()
    balls = _told_apart(polynomial, _BASE)
    found = [place for place, ball in enumerate(balls) if ball.imag != 0 and ball.overlaps(turned)]
    if len(found) != 1:
        raise TooHard("the zeros of a polynomial are not told apart")
    return _generator(polynomial, found[0])


# ---- powers ---------------------------------------------------------------------------------------------------------


def degree_of(generator: Generator) -> int:
    """The degree of the polynomial of a zero."""
    return len(generator.label) - 1  # type: ignore[arg-type]


def lowered(g: int, generator: Generator, exponent: int) -> Scalar:
    """A power of a zero, by powers below the degree of its polynomial."""
    result: Polynomial = {}
    for power, c in enumerate(_remainder(generator.label, exponent)):
        if c:
            result[((g, power),) if power else ()] = c
    return Exact(result, ONE) if result else 0


@lru_cache(maxsize=512)
def _remainder(polynomial: Whole, exponent: int) -> tuple[Rational, ...]:
    """x^exponent after division by the polynomial."""
    from flint import fmpq, fmpq_poly

    x = fmpq_poly([0, 1])
    divisor = fmpq_poly(list(polynomial))
    result, power = fmpq_poly([1]), x
    while exponent:
        if exponent & 1:
            result = result * power % divisor
        exponent >>= 1
        power = power * power % divisor
    found: list[fmpq] = list(result.coeffs())
    return tuple([int(c.p) if c.q == 1 else Fraction(int(c.p), int(c.q)) for c in found])
