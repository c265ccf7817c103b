"""Cancelling common factors and extracting square factors of polynomials, by FLINT."""

from __future__ import annotations

from math import gcd, lcm
from typing import Any

from symla.kernel.numbers.polynomial import Polynomial, plain
from symla.notation.rational import Fraction

_MOST_LETTERS = 24
_HIGHEST = 60  # highest degree for square factors


def lowest_terms(p: Polynomial, q: Polynomial) -> tuple[Polynomial, Polynomial] | None:
    """Two polynomials without their common factors, which are not zero where q is not; None if they have none, or if
    other powers than whole ones occur.
    """
    generators = sorted({g for polynomial in (p, q) for monomial in polynomial for g, _ in monomial})
    if not 0 < len(generators) <= _MOST_LETTERS:
        return None
    if not all(type(e) is int and e > 0 for polynomial in (p, q) for monomial in polynomial for _, e in monomial):
        return None
    import flint

    context: Any = flint.fmpz_mpoly_ctx.get(tuple([f"x{g}" for g in generators]), flint.Ordering.deglex)
    (top, scale), (bottom, other) = (_whole(context, generators, polynomial) for polynomial in (p, q))
    common = top.gcd(bottom)
    if common.is_constant():
        return None
    factor = Fraction(other, scale)
    return _back(generators, top // common, factor), _back(generators, bottom // common, Fraction(1))


def square_part(p: Polynomial) -> tuple[Polynomial, Polynomial] | None:
    """f and r with p = f^2 r, where f is no constant: x^2 + 2xy + y^2 -> x + y and 1.  None if there is no such f,
    or if other powers than whole ones occur.
    """
    generators = sorted({g for monomial in p for g, _ in monomial})
    if not 0 < len(generators) <= _MOST_LETTERS:
        return None
    if not all(type(e) is int and 0 < e <= _HIGHEST for monomial in p for _, e in monomial):
        return None
    import flint

    context: Any = flint.fmpz_mpoly_ctx.get(tuple([f"x{g}" for g in generators]), flint.Ordering.deglex)
    whole, scale = _whole(context, generators, p)
    root = context.from_dict({(0,) * len(generators): 1})
    for factor, times in whole.factor_squarefree()[1]:
        root *= factor ** (times // 2)
    if root.is_constant():
        return None
    rest = whole // (root * root)
    return _back(generators, root, Fraction(1)), _back(generators, rest, Fraction(1, scale))


def factors(p: Polynomial) -> tuple[Fraction, list[tuple[Polynomial, int]]]:
    """A polynomial as a rational number times powers of irreducible polynomials; as a single one if other powers than
    whole ones occur.
    """
    generators = sorted({g for monomial in p for g, _ in monomial})
    if not 0 < len(generators) <= _MOST_LETTERS:
        return Fraction(1), [(p, 1)]
    if not all(type(e) is int and 0 < e <= _HIGHEST for monomial in p for _, e in monomial):
        return Fraction(1), [(p, 1)]
    import flint

    context: Any = flint.fmpz_mpoly_ctx.get(tuple([f"x{g}" for g in generators]), flint.Ordering.deglex)
    whole, scale = _whole(context, generators, p)
    constant, found = whole.factor()
    return Fraction(int(constant), scale), [(_back(generators, f, Fraction(1)), int(n)) for f, n in found]


def as_power(p: Polynomial, index: int) -> tuple[Polynomial, int]:
    """f and n with p = f^n, where n is the highest such number that divides the index: x - y and 6 for (x - y)^6; p and
    1 where there is none, or if other powers than whole ones occur.
    """
    generators = sorted({g for monomial in p for g, _ in monomial})
    if not 0 < len(generators) <= _MOST_LETTERS:
        return p, 1
    if not all(type(e) is int and 0 < e <= _HIGHEST for monomial in p for _, e in monomial):
        return p, 1
    import flint

    context: Any = flint.fmpz_mpoly_ctx.get(tuple([f"x{g}" for g in generators]), flint.Ordering.deglex)
    whole, scale = _whole(context, generators, p)
    constant, factors = whole.factor_squarefree()
    times = gcd(index, *[n for _, n in factors])
    if (constant, scale) != (1, 1) or times < 2:
        return p, 1
    base = context.from_dict({(0,) * len(generators): 1})
    for factor, n in factors:
        base *= factor ** (n // times)
    return _back(generators, base, Fraction(1)), times


def _whole(context: Any, generators: list[int], p: Polynomial) -> tuple[Any, int]:
    """The polynomial times the common denominator of its coefficients, and that."""
    scale = lcm(*[c.denominator for c in p.values()])
    terms: dict[tuple[int, ...], int] = {}
    for monomial, c in p.items():
        exponents = dict(monomial)
        terms[tuple([int(exponents.get(g, 0)) for g in generators])] = c.numerator * (scale // c.denominator)
    return context.from_dict(terms), scale


def _back(generators: list[int], polynomial: Any, factor: Fraction) -> Polynomial:
    return {
        tuple([(g, int(e)) for g, e in zip(generators, exponents, strict=True) if e]): plain(factor * int(c))
        for exponents, c in polynomial.to_dict().items()
    }
