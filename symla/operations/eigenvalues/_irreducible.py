"""The monic irreducible factors of a polynomial, and division by a linear one."""

from __future__ import annotations

from typing import Any

from symla.notation.value import symbol
from symla.operations._cases.numbers import (
    Entry,
    entry_of,
    final,
    in_sympy,
    is_zero,
    plus,
    times,
    written,
)
from symla.operations._terms import has_letters
from symla.operations.eigenvalues._polynomial import Polynomial


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
        return tuple(sorted(_over_rationals(p), key=in_order))
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


def _over_rationals(p: Polynomial) -> list[Polynomial]:
    """The monic irreducible factors of a polynomial with rational coefficients."""
    from flint import fmpz_poly

    _, powers = fmpz_poly(p.in_integers[::-1]).factor()
    factors = sorted([(count, list(map(int, reversed(q.coeffs())))) for q, count in powers])
    return [Polynomial(p.letter, tuple(cs)).monic() for count, cs in factors for _ in range(count)]


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
