"""What follows from an order that is assumed, x > 0 or x >= 0.

A quotient of products of real numbers has the sign of the product of those that occur an odd number of times, where the
others are not zero; the others have even powers, which are not negative.

    k^3 > 0, 1/k > 0            k > 0
    a^2 b > 0                   b > 0
    a^2 b >= 0                  nothing of b, as a may be zero

|k| is at least k and -k.

    1 - |k| > 0                 1 - k > 0 and 1 + k > 0

Squares of numbers that are not negative have the order of these.

    |k| - 2 >= 0                k^2 - 4 >= 0
    2 - |z| > 0                 4 - z conj(z) > 0, for complex z
    k - √2 > 0                  k^2 - 2 > 0
    k > 0, √2 - k > 0           2 - k^2 > 0
"""

from __future__ import annotations

from collections.abc import Iterator

from symla.kernel.numbers.conjugate import is_constant, is_real
from symla.kernel.numbers.exact import Field
from symla.kernel.numbers.ideal import factors_of
from symla.kernel.numbers.polynomial import ONE, Exact, Polynomial, Scalar
from symla.kernel.numbers.sign import is_nonnegative


def implied(field: Field, x: Exact, strict: bool) -> Iterator[Exact]:
    """Further numbers that are positive, if x is; not negative, if x is not negative."""
    found = _without_squares(field, x, strict)
    if type(found) is Exact and found is not x:
        yield found
    for monomial, coefficient in x.numerator.items() if x.denominator is ONE else ():
        g = monomial[0][0] if len(monomial) == 1 and monomial[0][1] == 1 else None
        if g is None:
            continue
        kind, arguments = field.generators[g].kind, field.generators[g].arguments
        rest: Scalar = Exact({m: c for m, c in x.numerator.items() if m != monomial}, ONE)
        if kind == "abs" and coefficient < 0:
            for side in (coefficient, -coefficient) if is_real(field, arguments[0]) else ():
                yield from _exact(field.add(rest, field.multiply(side, arguments[0])))
        by_size = (kind == "abs" and coefficient > 0) or _is_modulus(field, g)
        if by_size or (kind in ("abs", "symbol") and is_real(field, field.of(g)) and _is_irrational(field, rest)):
            yield from _exact(_of_squares(field, field.multiply(coefficient, field.of(g)), field.negate(rest)))


def _of_squares(field: Field, size: Scalar, other: Scalar) -> Scalar:
    """The difference of the squares, where the size is at least the other number, and one of them has a known sign; 0
    where neither has.
    """
    squares = field.subtract(field.power(size, 2), field.power(other, 2))
    if is_nonnegative(field, other):
        return squares
    return field.negate(squares) if is_nonnegative(field, field.negate(size)) else 0


def _is_modulus(field: Field, g: int) -> bool:
    """Whether this is a root of z conj(z), or of the like, which is not negative."""
    generator = field.generators[g]
    if generator.kind != "radical" or generator.index != 2 or not is_nonnegative(field, field.of(g)):
        return False
    inner = field.lift(generator.arguments[0])
    return inner.denominator is ONE and any(not field.generators[h].real for m in inner.numerator for h, _ in m)


def _is_irrational(field: Field, rest: Scalar) -> bool:
    """Whether this is a constant, and not a rational one."""
    return type(rest) is Exact and any(rest.numerator) and is_constant(field, rest)


def _exact(x: Scalar) -> Iterator[Exact]:
    if type(x) is Exact:
        yield x


def _without_squares(field: Field, x: Exact, strict: bool) -> Scalar:
    """The product of the irreducible factors that occur an odd number of times, and of the squares of those that may be
    zero; x itself where its factors are not known.
    """
    times: list[tuple[Polynomial, int, bool]] = []
    sign = 1
    for p in (x.numerator, x.denominator):
        if not all(field.generators[g].kind == "symbol" and field.generators[g].real for m in p for g, _ in m):
            return x
        side, factors = factors_of(field, p)
        sign *= side
        times += [(factor, n, strict or p is x.denominator) for factor, n in factors]
    if x.denominator is ONE and all(n == 1 for _, n, _ in times):
        return x
    product: Scalar = sign
    for factor, n, never_zero in times:
        power = 1 if n % 2 else 0 if never_zero else 2
        product = field.multiply(product, field.power(field.normal(factor), power))
    return product
