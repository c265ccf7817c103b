"""Polynomials with rational coefficients, in generators that go by number; quotients of them; and when to give up.

A monomial is a tuple of (generator, exponent), generators rising; a polynomial maps monomials to coefficients that are
not zero.  What a generator is, and what its powers come to, `exact.py` knows.
"""

from __future__ import annotations

from collections.abc import Iterator
from math import gcd
from operator import mul
from typing import Any, Final, final

from symla.notation.rational import Fraction

Rational = int | Fraction
Monomial = tuple[tuple[int, Rational], ...]
Polynomial = dict[Monomial, Rational]

MOST_BITS = 200_000  # of a number
ONE: Polynomial = {(): 1}


class TooHard(Exception):
    """The computation was abandoned: it is too large, or beyond the reach of the normal form."""


class Undefined(Exception):
    """A division by zero, or sizes that do not fit: the expression has no value."""


@final
class Exact:
    """A quotient of two polynomials; the denominator is not the zero polynomial."""

    __slots__ = ("denominator", "numerator")

    def __init__(self, numerator: Polynomial, denominator: Polynomial) -> None:
        self.numerator: Final = numerator
        self.denominator: Final = denominator


Scalar = int | Fraction | Exact
RATIONAL = frozenset((int, Fraction))
WHOLE = frozenset((int,))


def plain(x: Rational) -> Rational:
    """A whole number as an int."""
    return x if type(x) is int or x.denominator != 1 else x.numerator


def ratio(top: int, bottom: int) -> Rational:
    """The quotient of two whole numbers."""
    return Fraction(top, bottom) if not bottom or top % bottom else top // bottom


def times(x: Rational, y: Rational) -> Rational:
    """The product of two numbers."""
    return plain(x * y)


def over(x: Rational, y: Rational) -> Rational:
    """The quotient of two numbers."""
    return plain(Fraction(x, y))


def dotted(a: tuple[Any, ...], b: tuple[Any, ...]) -> Rational:
    """The sum of the products of rational numbers."""
    products: Iterator[Rational] = map(mul, a, b)
    total = sum(products)
    return total if type(total) is int else plain(total)


def plus(p: Polynomial, q: Polynomial) -> Polynomial:
    """The sum."""
    result = dict(p)
    for m, c in q.items():
        total = result.get(m, 0) + c
        if total:
            result[m] = total
        else:
            result.pop(m, None)
    return result


def common_of(p: Polynomial) -> dict[int, Rational]:
    """The greatest monomial that divides every term."""
    common: dict[int, Rational] | None = None
    for monomial in p:
        exponents = dict(monomial)
        common = exponents if common is None else {g: min(e, exponents[g]) for g, e in common.items() if g in exponents}
        if not common:
            return {}
    return common or {}


def ratio_of(p: Polynomial, q: Polynomial) -> Fraction | None:
    """The rational number that q has to be multiplied by to give p, if there is one."""
    if p.keys() != q.keys():
        return None
    first = next(iter(q))
    ratio = Fraction(p[first]) / q[first]
    return ratio if all(p[m] == ratio * c for m, c in q.items()) else None


def bits(x: Scalar) -> int:
    """The bit length of the largest coefficient; at least 1."""
    if type(x) is int:
        return x.bit_length() or 1
    if type(x) is not Exact:
        return max(abs(x.numerator), x.denominator).bit_length()
    coefficients = (*x.numerator.values(), *x.denominator.values())
    return max([max(abs(c.numerator), c.denominator) for c in coefficients]).bit_length()


def content(p: Polynomial) -> Rational:
    """The greatest rational number whose quotients into all coefficients are whole and have no common factor."""
    top, bottom = 0, 1
    for c in p.values():
        top = gcd(top, c.numerator)
        bottom = bottom * c.denominator // gcd(bottom, c.denominator)
    return top if bottom == 1 else Fraction(top, bottom)


def generators_of(*polynomials: Polynomial) -> set[int]:
    """The generators that occur in polynomials, those inside radicals and functions not counted."""
    return {g for p in polynomials for monomial in p for g, _ in monomial}


def generators_in(x: Scalar) -> set[int]:
    """The generators that occur in a number, likewise."""
    return generators_of(x.numerator, x.denominator) if type(x) is Exact else set()
