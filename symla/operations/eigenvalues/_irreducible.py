"""The monic irreducible factors of a polynomial, and division by a linear one.

Source: rational zeros, e.g. Lay, Linear Algebra and Its Applications, section 5.2.
"""

from __future__ import annotations

from math import isqrt
from typing import Any

from symla.notation.value import symbol
from symla.operations._cases.numbers import (
    Entry,
    entry_of,
    final,
    in_sympy,
    is_zero,
    over,
    plus,
    times,
    written,
)
from symla.operations._terms import has_letters
from symla.operations.eigenvalues._polynomial import Polynomial

_MOST_TRIED = 250_000  # the largest constant term whose divisors are tried


def divided(p: Polynomial, zero: Entry) -> Polynomial:
    """p/(x - zero), by Horner's scheme."""
    found: list[Entry] = []
    carried: Entry = 0
    for c in p.coefficients[:-1]:
        carried = plus(c, zero, carried)
        found.append(carried)
    return Polynomial(p.letter, tuple(found))


def irreducible(p: Polynomial, domain: Any) -> tuple[Polynomial, ...]:
    """The monic irreducible factors over the field of the coefficients, those with smaller zeros first."""
    if p.degree == 1:
        return (p,)
    if p.is_rational:
        return tuple(sorted(_by_rational_zeros(p) or _over_rationals(p), key=in_order))
    if is_zero(p.coefficients[-1]):  # whatever the other coefficients are
        return tuple(
            sorted(
                [Polynomial(p.letter, (1, 0)), *irreducible(Polynomial(p.letter, p.coefficients[:-1]), domain)],
                key=in_order,
            )
        )
    if p.degree == 2:
        if not has_letters(*map(written, p.coefficients)):
            return (p,)  # on paper, irrational zeros are found by the formula
        if (pair := _of_square(p)) is not None:
            return pair
    from symla.operations._cases.factors import factors_of

    found = factors_of(entry_of(p.written, domain))
    if found is None:
        return (p,)
    import sympy

    letter = symbol(p.letter, domain)
    pieces: list[Polynomial] = []
    for factor, count in found.powers:
        coefficients = sympy.Poly(factor, letter).all_coeffs()
        if len(coefficients) > 1:
            pieces += [Polynomial(p.letter, tuple([final(c) for c in coefficients])).monic()] * count
    return tuple(sorted(pieces, key=in_order))


def _by_rational_zeros(p: Polynomial) -> list[Polynomial] | None:
    """The factors of a monic polynomial with rational coefficients, if dividing by its rational zeros leaves a degree
    of at most 3; None otherwise, or where there are too many candidates.
    """
    found: list[Polynomial] = []
    left = p
    while left.degree > 1:
        whole = left.in_integers
        if max(abs(whole[-1]), whole[0]) > _MOST_TRIED:
            return None
        zero = _rational_zero(whole)
        if zero is None:
            break
        found.append(Polynomial(p.letter, (1, times(-1, zero))))
        left = divided(left, zero)
    if left.degree > 3:
        return None
    return [*found, left] if left.degree else found


def _over_rationals(p: Polynomial) -> list[Polynomial]:
    """The monic irreducible factors of a polynomial with rational coefficients."""
    from sympy import ZZ
    from sympy.polys.factortools import dup_factor_list

    _, powers = dup_factor_list(list(map(ZZ, p.in_integers)), ZZ)
    return [Polynomial(p.letter, tuple(map(int, cs))).monic() for cs, count in powers for _ in range(count)]


def _rational_zero(whole: list[int]) -> Entry | None:
    """A rational zero of the polynomial with these coefficients, if it has one: top/bottom, where top divides the
    constant term, bottom the leading one, and bottom - top the value at 1.
    """
    if not whole[-1]:
        return 0
    at_one = sum(whole)
    if not at_one:
        return 1
    bottoms = _divisors(whole[0])
    for top in _divisors(whole[-1]):
        for bottom in bottoms:
            for signed in (top, -top):
                if signed != bottom and at_one % (bottom - signed) == 0:
                    zero, value = over(signed, bottom), 0
                    for c in whole:
                        value = value * zero + c
                    if not value:
                        return zero
    return None


def _divisors(number: int) -> list[int]:
    """All positive divisors of a number other than 0."""
    size = abs(number)
    small = [n for n in range(1, isqrt(size) + 1) if size % n == 0]
    return sorted({*small, *[size // n for n in small]})


def _of_square(p: Polynomial) -> tuple[Polynomial, Polynomial] | None:
    """(x - u - v)(x - u + v) for a quadratic polynomial whose discriminant, up to sign, is a square: x^2 + k^2 has the
    zeros ik and -ik, and x^2 - 2 cos(t) x + 1 has cos(t) + i sin(t) and cos(t) - i sin(t).
    """
    import sympy

    from symla.notation.angles import with_angles

    _, b, c = map(in_sympy, p.coefficients)
    whole = sympy.expand(b**2 - 4 * c)
    signs = ((1, sympy.S.One), (-1, sympy.I)) if whole.has(sympy.Function) else ((-1, sympy.I),)
    for sign, factor in signs:
        root = sympy.sqrt(sympy.factor(with_angles(sign * whole))).replace(sympy.Abs, lambda x: x)
        if root.has(sympy.I) or (root.has(sympy.Pow) and not root.is_polynomial(*root.atoms(sympy.Function))):
            continue
        if final(root**2 - sign * whole) == 0:
            zeros = [final((-b + s * factor * root) / 2) for s in (1, -1)]
            return tuple([Polynomial(p.letter, (1, times(-1, zero))) for zero in zeros])  # type: ignore[return-value]
    return None


def in_order(p: Polynomial) -> tuple[Any, ...]:
    """Rational zeros by size, then others, then factors of higher degree."""
    rational = p.degree == 1 and p.is_rational
    return (p.degree, not rational, -p.coefficients[1] if rational else 0)
