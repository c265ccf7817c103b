"""Polynomials in one symbol with rational coefficients: common roots, by Euclid; real roots, by Sturm.

k + 2 and k^3 - k + 1 have no common root, so k + 2 is not zero where k^3 - k + 1 is.  k^4 - k + 1 has no real root:
between minus and plus infinity its Sturm sequence loses no change of sign.
Source: Sturm's theorem, e.g. Basu, Pollack, Roy, Algorithms in Real Algebraic Geometry, section 2.2.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cmp_to_key
from itertools import pairwise
from math import lcm
from typing import TYPE_CHECKING, Any

from symla.kernel.numbers.polynomial import ONE, Exact, Polynomial, Rational, TooHard, generators_of
from symla.notation.rational import Fraction

if TYPE_CHECKING:
    from symla.kernel.numbers.exact import Field

_HIGHEST = 24

Coefficients = list[Fraction]  # the highest first, never zero there


def in_one_symbol(field: Field, p: Polynomial) -> tuple[int, Coefficients] | None:
    """The symbol and the coefficients, if one symbol and nothing else occurs, in whole powers."""
    found = _in_one_generator(p)
    return found if found is not None and field.generators[found[0]].kind == "symbol" else None


def _in_one_generator(p: Polynomial) -> tuple[int, Coefficients] | None:
    occurring = generators_of(p)
    if len(occurring) != 1:
        return None
    (g,) = occurring
    exponents = [dict(monomial).get(g, 0) for monomial in p]
    if not all(type(e) is int and 0 <= e <= _HIGHEST for e in exponents):
        return None
    result = [Fraction(0)] * (int(max(exponents)) + 1)
    for exponent, coefficient in zip(exponents, p.values(), strict=True):
        result[-1 - int(exponent)] = Fraction(coefficient)
    return g, result


def have_common_root(p: Coefficients, q: Coefficients) -> bool:
    """Whether two polynomials that are not zero have a common root, a complex one perhaps."""
    while q:
        p, q = q, remainder(p, q)
    return len(p) > 1


def has_real_root(p: Coefficients) -> bool:
    """Whether a polynomial has a real root."""
    return real_roots_of(p) > 0


def sign_of_all(field: Field, p: Polynomial) -> int | None:
    """1 if a polynomial in one real symbol or root is positive for all its values, 0 if it is nowhere negative: no
    factor that occurs an odd number of times has a real root.  -1 if it is negative at a value of the symbol; None for
    other polynomials.
    """
    found = _in_one_generator(p)
    if found is None or not field.generators[found[0]].real:
        return None
    is_symbol = field.generators[found[0]].kind == "symbol"
    if not is_symbol and field.generators[found[0]].kind != "radical":
        return None
    coefficients = found[1]
    if coefficients[0] < 0:
        return -1 if is_symbol else None
    _, factors = with_whole_coefficients(reversed(coefficients)).factor()
    with_root = [times for f, times in factors if has_real_root([Fraction(int(c)) for c in reversed(f.coeffs())])]
    if any(times % 2 for times in with_root):
        return -1 if is_symbol else None
    return 0 if with_root else 1


def with_whole_coefficients(coefficients: Iterable[Rational]) -> Any:
    """The polynomial of FLINT with these coefficients, the lowest first, times their common denominator."""
    from flint import fmpz_poly

    known = list(coefficients)
    scale = lcm(*[c.denominator for c in known])
    return fmpz_poly([int(c * scale) for c in known])


def in_roots(field: Field, p: Polynomial) -> Polynomial:
    """The polynomial with s^2 in place of each symbol k beside whose root s = sqrt(k), a real number, it stands:
    k - 2 sqrt(k) + 1 is s^2 - 2s + 1.
    """
    roots: dict[int, int] = {}
    for g in generators_of(p):
        generator = field.generators[g]
        if generator.kind == "radical" and generator.index == 2 and generator.real:
            (inner,) = generator.arguments
            if type(inner) is Exact and inner.denominator is ONE and list(inner.numerator.values()) == [1]:
                (monomial,) = inner.numerator
                if len(monomial) == 1 and monomial[0][1] == 1:
                    roots[monomial[0][0]] = g
    return _with_squares(p, roots) if roots else p


def _with_squares(p: Polynomial, roots: dict[int, int]) -> Polynomial:
    found: Polynomial = {}
    for monomial, coefficient in p.items():
        exponents: dict[int, Rational] = {}
        for g, e in monomial:
            h, times = (roots[g], 2 * e) if g in roots else (g, e)
            exponents[h] = exponents.get(h, 0) + times
        key = tuple(sorted(exponents.items()))
        found[key] = found.get(key, 0) + coefficient
    return {monomial: c for monomial, c in found.items() if c}


def real_roots_of(p: Coefficients) -> int:
    """The number of different real roots of a polynomial."""
    sequence = [p, _derivative(p)]
    while sequence[-1]:
        sequence.append([-c for c in remainder(sequence[-2], sequence[-1])])
    leading = [(q[0], len(q) - 1) for q in sequence if q]
    below = _changes([c if degree % 2 == 0 else -c for c, degree in leading])
    return below - _changes([c for c, _ in leading])


def real_balls(polynomial: tuple[int, ...]) -> list[Any]:
    """Balls with the real roots of a polynomial without multiple roots, in rising order."""
    from flint import fmpz_poly

    roots: Any = fmpz_poly(list(polynomial)).complex_roots()
    found: list[Any] = [r.real for r, _ in roots if r.imag == 0]
    if len(found) != real_roots_of([Fraction(c) for c in reversed(polynomial)]):
        raise TooHard("the real roots of a polynomial are not told apart")
    return sorted(found, key=cmp_to_key(_order))


def _order(a: Any, b: Any) -> int:
    return -1 if a < b else 1


def _derivative(p: Coefficients) -> Coefficients:
    degree = len(p) - 1
    return [c * (degree - i) for i, c in enumerate(p[:-1])]


def remainder(p: Coefficients, q: Coefficients) -> Coefficients:
    """The remainder of a polynomial by another, without leading zeros; empty if it is zero."""
    left = list(p)
    while len(left) >= len(q):
        factor = left[0] / q[0]
        left = [c - factor * (q[i] if i < len(q) else 0) for i, c in enumerate(left)][1:]
    while left and not left[0]:
        left.pop(0)
    return left


def _changes(signs: Coefficients) -> int:
    return sum((a > 0) != (b > 0) for a, b in pairwise(signs))
