"""Roots of whole numbers as products of roots of primes."""

from __future__ import annotations

from symla.kernel.numbers.exact import Field
from symla.kernel.numbers.polynomial import ONE, Exact, Monomial, Rational, Scalar, TooHard
from symla.kernel.numbers.primes import TRIAL_LIMIT, factors_of
from symla.kernel.numbers.units import UNITS


def root_of_whole(field: Field, value: int, index: int, power: tuple[int, int] = (1, 0)) -> tuple[int, Monomial]:
    """The root of a positive whole number: 8 and 2 give (2, 2^(1/2)); of its product with a `power` of another number
    that has no factor in common with it.
    """
    outside = 1
    exponents: dict[int, Rational] = {}
    known = tuple(g.index for g in field.generators if g.kind == "prime" and g.index > TRIAL_LIMIT)
    other, times = power
    every = [*factors_of(value, known).items(), *[(p, e * times) for p, e in factors_of(other, known).items()]]
    for prime, exponent in every:
        whole, rest = divmod(exponent, index)
        outside *= prime**whole
        if rest:
            exponents[field.generator("prime", index=prime)] = units(rest, index)
    return outside, tuple(sorted(exponents.items()))


def units(exponent: Rational, index: int) -> int:
    """exponent/index as it is counted for primes"""
    units, rest = divmod(exponent * UNITS, index)
    if rest:
        raise TooHard("a root of such an index")
    return int(units)


def signed_square(field: Field, x: Scalar) -> Rational | None:
    """x|x|, which increases with x, for a rational number and for c √n; None for others."""
    if type(x) is not Exact:
        return x * x if x > 0 else -x * x
    surd = surd_squared(field, x)
    return None if surd is None else surd[1] if surd[0] else -surd[1]


def surd_squared(field: Field, x: Exact) -> tuple[bool, Rational] | None:
    """The sign and the square of c √n, a rational number by square roots of primes; None for others."""
    if x.denominator is not ONE or len(x.numerator) != 1:
        return None
    ((monomial, coefficient),) = x.numerator.items()
    if not monomial:
        return None
    square = coefficient * coefficient
    for g, e in monomial:
        generator = field.generators[g]
        if generator.kind != "prime" or 2 * e != UNITS:
            return None
        square *= generator.index
    return coefficient > 0, square
