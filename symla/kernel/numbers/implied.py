"""What follows from an order that is assumed, x > 0 or x >= 0.

A quotient of products of real numbers has the sign of the product of those that occur an odd number of times, where the
others are not zero; the others have even powers, which are not negative.

    k^3 > 0, 1/k > 0            k > 0
    a^2 b > 0                   b > 0
    a^2 b >= 0                  nothing of b, as a may be zero

|k| is at least k and -k.

    1 - |k| > 0                 1 - k > 0 and 1 + k > 0
"""

from __future__ import annotations

from collections.abc import Iterator

from symla.kernel.numbers.conjugate import is_real
from symla.kernel.numbers.exact import Field
from symla.kernel.numbers.ideal import factors_of
from symla.kernel.numbers.polynomial import ONE, Exact, Polynomial, Scalar


def implied(field: Field, x: Exact, strict: bool) -> Iterator[Exact]:
    """Further numbers that are positive, if x is; not negative, if x is not negative."""
    found = _without_squares(field, x, strict)
    if type(found) is Exact and found is not x:
        yield found
    for monomial, coefficient in x.numerator.items() if x.denominator is ONE else ():
        g = monomial[0][0] if len(monomial) == 1 and monomial[0][1] == 1 else None
        if g is None or coefficient > 0 or field.generators[g].kind != "abs":
            continue
        (inner,) = field.generators[g].arguments
        rest: Scalar = Exact({m: c for m, c in x.numerator.items() if m != monomial}, ONE)
        for side in (coefficient, -coefficient) if is_real(field, inner) else ():
            below = field.add(rest, field.multiply(side, inner))
            if type(below) is Exact:
                yield below


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
