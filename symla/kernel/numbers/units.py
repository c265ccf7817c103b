"""Roots of unity, exp(iπ)^r, and of primes, whose exponents are counted in units."""

from __future__ import annotations

from typing import TYPE_CHECKING

from symla.kernel.numbers.polynomial import ONE, Exact, Rational, Scalar, plain
from symla.notation.rational import Fraction

if TYPE_CHECKING:
    from symla.kernel.numbers.exact import Field

UNITS = 2**6 * 3**3 * 5**2 * 7 * 11 * 13  # what a prime's exponent is counted in: sqrt(2) is 2^(UNITS/2)

_HALF, _QUARTER = Fraction(1, 2), Fraction(1, 4)
_COSINES_OF_TWELFTHS = (  # cos(kπ/12) by 1, √2, √3 and √6
    (1, 0, 0, 0),
    (0, _QUARTER, 0, _QUARTER),
    (0, 0, _HALF, 0),
    (0, _HALF, 0, 0),
    (_HALF, 0, 0, 0),
    (0, -_QUARTER, 0, _QUARTER),
    (0, 0, 0, 0),
)


def turned(field: Field, half_turns: Rational) -> tuple[Rational, Scalar]:
    """exp(iπ·half_turns) as a power of exp(iπ) between 0 and 1/2, which is 0 for twelfths, times a number."""
    quarters, rest = divmod(half_turns, _HALF)
    factor: Scalar = field.power(field.of(field.generator("i")), int(quarters) % 4)
    twelfths = Fraction(rest) * 12
    if not rest or twelfths.denominator > 1:
        return plain(rest), factor
    two, three = (field.of(field.generator("prime", index=p), UNITS // 2) for p in (2, 3))
    roots = (1, two, three, field.multiply(two, three))
    values = [field.combination(c, roots) for c in _COSINES_OF_TWELFTHS]
    k = int(twelfths)
    whole = field.add(values[k], field.multiply(field.of(field.generator("i")), values[6 - k]))
    return 0, field.multiply(factor, whole)


def inverse_of_root(field: Field, y: Exact) -> Exact | None:
    """1/(c sqrt(p)) = sqrt(p)/(cp), for any roots of primes; None for other numbers."""
    if y.denominator is not ONE or len(y.numerator) != 1:
        return None
    ((monomial, coefficient),) = y.numerator.items()
    product = 1
    for g, _ in monomial:
        generator = field.generators[g]
        if generator.kind != "prime":
            return None
        product *= generator.index
    turned = tuple([(g, UNITS - e) for g, e in monomial])
    return Exact({turned: Fraction(1) / (coefficient * product)}, ONE)
