"""Values of a symbol at which a number is zero, or between its zeros: there an inequality fails, if anywhere.

A polynomial of degree 1 or 2 is solved; of a higher one, factors of these degrees are, and between all real roots a
rational number is taken.  Bars and roots are got rid of first: |x| is x or -x, max(x, y) is x or y, and A + B√r is zero
only where A^2 = B^2 r.  What is found is only tried.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from symla.kernel.numbers.conjugate import is_constant
from symla.kernel.numbers.exact import Field
from symla.kernel.numbers.in_powers import by_powers, linear_in
from symla.kernel.numbers.one_symbol import with_whole_coefficients
from symla.kernel.numbers.polynomial import ONE, Exact, Scalar, generators_of, plain
from symla.kernel.numbers.roots import root
from symla.kernel.numbers.sign import sign
from symla.notation.rational import Fraction

_DEEPEST = 4
_MOST = 8  # polynomials that one number comes to
_HIGHEST = 24
_FINE = 1000  # the largest denominator of a number between two roots


def turning_points(field: Field, x: Scalar, g: int) -> Iterator[Scalar]:
    """Values of the symbol with the number g, the only one in this number, that are worth trying."""
    for polynomial in _unfolded(field, x, g, 0)[:_MOST]:
        coefficients = _coefficients(field, polynomial, g)
        if coefficients is not None:
            yield from _of_polynomial(field, coefficients)


def _unfolded(field: Field, x: Scalar, g: int, depth: int) -> list[Exact]:
    if type(x) is not Exact:
        return []
    found = [h for h in sorted(generators_of(x.numerator), reverse=True) if h != g]
    for h in found:
        generator = field.generators[h]
        if is_constant(field, field.of(h)) or depth == _DEEPEST:
            continue
        parts = linear_in(field, x.numerator, h)
        if parts is None:
            continue
        a, b = parts
        others: list[Scalar]
        if generator.kind == "abs":
            (inner,) = generator.arguments
            others = [field.add(a, field.multiply(b, y)) for y in (inner, field.negate(inner))]
        elif generator.label == "max":
            others = [field.add(a, field.multiply(b, y)) for y in generator.arguments]
        elif generator.kind == "radical" and generator.index == 2:
            square = field.multiply(field.multiply(b, b), generator.arguments[0])
            others = [field.subtract(field.multiply(a, a), square), generator.arguments[0]]
        else:
            continue
        return [p for other in others for p in _unfolded(field, other, g, depth + 1)][:_MOST]
    return [x]


def _coefficients(field: Field, x: Exact, g: int) -> list[Scalar] | None:
    """The coefficients of the powers of the symbol, the lowest first; None if it occurs otherwise."""
    powers = by_powers(x.numerator, g)
    if not all(type(e) is int and 0 <= e <= _HIGHEST for e in powers):
        return None
    found = [field.settle(powers.get(k, {}), ONE) for k in range(int(max(powers, default=0)) + 1)]
    return found if all(is_constant(field, c) for c in found) else None


def _of_polynomial(field: Field, coefficients: list[Scalar]) -> Iterator[Scalar]:
    degree = len(coefficients) - 1
    if degree == 1:
        zero = field.negate(field.divide(coefficients[0], coefficients[1]))
        yield from (zero, field.add(zero, 1), field.subtract(zero, 1))
    elif degree == 2:
        c, b, a = coefficients
        middle = field.negate(field.divide(b, field.multiply(2, a)))
        yield middle
        room = field.subtract(field.multiply(b, b), field.multiply(field.multiply(4, a), c))
        if sign(field, room) in (0, 1):
            half = field.divide(root(field, room, 2), field.multiply(2, a))
            yield from (field.add(middle, half), field.subtract(middle, half))
    elif degree > 2 and all(type(c) is not Exact for c in coefficients):
        yield from _of_high_degree(field, [Fraction(c) for c in coefficients if type(c) is not Exact])


def _of_high_degree(field: Field, coefficients: list[Fraction]) -> Iterator[Scalar]:
    whole = with_whole_coefficients(coefficients)
    for factor, _ in whole.factor()[1]:
        if factor.degree() <= 2:
            yield from _of_polynomial(field, [int(c) for c in factor.coeffs()])
    roots: Any = whole.complex_roots()
    real = sorted({Fraction(float(r.real)).limit_denominator(_FINE) for r, _ in roots if r.imag == 0})
    if not real:
        return
    yield from (plain(real[0] - 1), plain(real[-1] + 1))
    for low, high in pairwise(real):
        yield plain((low + high) / 2)
