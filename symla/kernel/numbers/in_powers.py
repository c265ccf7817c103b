"""Polynomials by the powers of one of their generators: A + B g, A + B g + C g^2, with another number in place of g."""

from __future__ import annotations

from symla.kernel.numbers.exact import Field
from symla.kernel.numbers.polynomial import ONE, Polynomial, Rational, Scalar, TooHard


def by_powers(p: Polynomial, g: int) -> dict[Rational, Polynomial]:
    """The coefficients of the powers of a generator that occur."""
    found: dict[Rational, Polynomial] = {}
    for monomial, coefficient in p.items():
        exponent = dict(monomial).get(g, 0)
        found.setdefault(exponent, {})[tuple([f for f in monomial if f[0] != g])] = coefficient
    return found


def linear_in(field: Field, p: Polynomial, g: int) -> tuple[Scalar, Scalar] | None:
    """A and B of A + B g; None if another power occurs."""
    found = by_powers(p, g)
    if not found.keys() <= {0, 1}:
        return None
    return field.settle(found.get(0, {}), ONE), field.settle(found.get(1, {}), ONE)


def put(field: Field, p: Polynomial, g: int, value: Scalar) -> Scalar:
    """The polynomial with a number in place of a generator.  Raises `TooHard` where that has a root or stands below."""
    terms: list[Scalar] = []
    for exponent, part in by_powers(p, g).items():
        if type(exponent) is not int or exponent < 0:
            raise TooHard("a number is put in under a root, or below")
        rest = field.settle(part, ONE)
        terms.append(field.multiply(rest, field.power(value, exponent)) if exponent else rest)
    return field.total(terms)
