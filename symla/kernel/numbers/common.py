"""Cancelling common factors and extracting square factors of polynomials, by FLINT."""

from __future__ import annotations

from math import gcd, inf, lcm
from typing import Any, NamedTuple

from symla.kernel.numbers.polynomial import Polynomial, generators_of, plain
from symla.notation.rational import Fraction

_MOST_LETTERS = 24
_HIGHEST = 60  # highest degree for square factors
_ONE = Fraction(1)


class _Flint(NamedTuple):
    """Polynomials in FLINT: their ring, its generators, and each of them times the common denominator of its
    coefficients, and that.
    """

    context: Any
    generators: list[int]
    whole: list[tuple[Any, int]]

    def product(self, powers: list[tuple[Any, int]]) -> Any:
        """The product of powers of polynomials."""
        found = self.context.from_dict({(0,) * len(self.generators): 1})
        for factor, n in powers:
            found *= factor**n
        return found

    def back(self, polynomial: Any, factor: Fraction = _ONE) -> Polynomial:
        """A multiple of a polynomial, out of FLINT."""
        return {
            tuple([(g, int(e)) for g, e in zip(self.generators, exponents, strict=True) if e]): plain(factor * int(c))
            for exponents, c in polynomial.to_dict().items()
        }


def _in_flint(*polynomials: Polynomial, highest: float = _HIGHEST) -> _Flint | None:
    """The polynomials in FLINT; None for numbers, too many letters, and powers other than positive integers."""
    generators = sorted(generators_of(*polynomials))
    if not 0 < len(generators) <= _MOST_LETTERS:
        return None
    if not all(type(e) is int and 0 < e <= highest for p in polynomials for monomial in p for _, e in monomial):
        return None
    import flint

    context: Any = flint.fmpz_mpoly_ctx.get(tuple([f"x{g}" for g in generators]), flint.Ordering.deglex)
    return _Flint(context, generators, [_whole(context, generators, p) for p in polynomials])


def _whole(context: Any, generators: list[int], p: Polynomial) -> tuple[Any, int]:
    scale = lcm(*[c.denominator for c in p.values()])
    terms: dict[tuple[int, ...], int] = {}
    for monomial, c in p.items():
        exponents = dict(monomial)
        terms[tuple([int(exponents.get(g, 0)) for g in generators])] = c.numerator * (scale // c.denominator)
    return context.from_dict(terms), scale


def lowest_terms(p: Polynomial, q: Polynomial) -> tuple[Polynomial, Polynomial] | None:
    """Two polynomials without their common factors, which are not zero where q is not; None if they have none, or if
    other powers than whole ones occur.
    """
    both = _in_flint(p, q, highest=inf)
    if both is None:
        return None
    (top, scale), (bottom, other) = both.whole
    common = top.gcd(bottom)
    if common.is_constant():
        return None
    return both.back(top // common, Fraction(other, scale)), both.back(bottom // common)


def square_part(p: Polynomial) -> tuple[Polynomial, Polynomial] | None:
    """f and r with p = f^2 r, where f is no constant: x^2 + 2xy + y^2 -> x + y and 1.  None if there is no such f,
    or if other powers than whole ones occur.
    """
    found = _in_flint(p)
    if found is None:
        return None
    whole, scale = found.whole[0]
    root = found.product([(factor, times // 2) for factor, times in whole.factor_squarefree()[1]])
    if root.is_constant():
        return None
    return found.back(root), found.back(whole // (root * root), Fraction(1, scale))


def factors(p: Polynomial) -> tuple[Fraction, list[tuple[Polynomial, int]]]:
    """A polynomial as a rational number times powers of irreducible polynomials; as a single one if other powers than
    whole ones occur.
    """
    found = _in_flint(p)
    if found is None:
        return _ONE, [(p, 1)]
    whole, scale = found.whole[0]
    constant, powers = whole.factor()
    return Fraction(int(constant), scale), [(found.back(f), int(n)) for f, n in powers]


def as_power(p: Polynomial, index: int) -> tuple[Polynomial, int]:
    """f and n with p = f^n, where n is the highest such number that divides the index: x - y and 6 for (x - y)^6; p and
    1 where there is none, or if other powers than whole ones occur.
    """
    found = _in_flint(p)
    if found is None:
        return p, 1
    whole, scale = found.whole[0]
    constant, powers = whole.factor_squarefree()
    times = gcd(index, *[n for _, n in powers])
    if (constant, scale) != (1, 1) or times < 2:
        return p, 1
    return found.back(found.product([(factor, n // times) for factor, n in powers])), times
