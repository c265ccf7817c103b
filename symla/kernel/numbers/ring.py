"""Polynomials of the normal form as FLINT's: every generator counts as a letter of its own, roots with their equations.

What is too long, too high or has too many letters does not fit.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import gcd, lcm
from typing import Any

from symla.kernel.numbers.exact import Field
from symla.kernel.numbers.polynomial import ONE, Monomial, Polynomial, Rational, plain
from symla.kernel.numbers.units import UNITS
from symla.notation.rational import Fraction

_MOST_LETTERS = 16
MOST_TERMS = 600  # of a polynomial
_MOST_DEGREE = 40
_HIGHEST_ROOT = 12  # of a prime
_LIMITS = (40, 400, 600)  # of a basis: polynomials, terms of each, bits of each coefficient


class Ring:
    """Polynomials in the generators that occur, as FLINT's; `extra` letters stand before them."""

    def __init__(self, field: Field, polynomials: Sequence[Polynomial], extra: int = 0) -> None:
        import flint

        self.field = field
        self.generators = _generators(field, polynomials)
        inner = [p for g in self.generators if (p := _inner(field, g)) is not None]
        self.units = {g: _unit_of(field, g, [*polynomials, *inner]) for g in self.generators}
        self.extra = extra
        names = (*[f"t{i}" for i in range(extra)], *[f"x{g}" for g in self.generators])
        self.context: Any = flint.fmpz_mpoly_ctx.get(names or ("x",), flint.Ordering.deglex)
        self.letters = self.context.gens()
        self.places = {g: extra + place for place, g in enumerate(self.generators)}

    def of(self, p: Polynomial) -> Any:
        """A polynomial times the common denominator of its coefficients."""
        scale = lcm(*[c.denominator for c in p.values()])
        terms: dict[tuple[int, ...], int] = {}
        for monomial, c in p.items():
            exponents = [0] * len(self.letters)
            for g, e in monomial:
                exponents[self.places[g]] = int(e / self.units[g])
            terms[tuple(exponents)] = c.numerator * (scale // c.denominator)
        return self.context.from_dict(terms)

    def back(self, polynomial: Any) -> Polynomial:
        """A polynomial in the generators again."""
        result: Polynomial = {}
        for exponents, c in polynomial.to_dict().items():
            pairs = zip(self.generators, exponents[self.extra :], strict=False)
            result[tuple([(g, plain(int(e) * self.units[g])) for g, e in pairs if e])] = int(c)
        return result

    def equations(self) -> list[Any]:
        """s^2 - 5, for the root of 5, s^2 + 1 for i, s^3 - x for the third root of x, s^2 - x^2 for the size of x."""
        found = []
        for g, place in self.places.items():
            generator, letter = self.field.generators[g], self.letters[place]
            if generator.kind == "i":
                found.append(letter**2 + 1)
            elif generator.kind == "prime":
                found.append(letter ** int(UNITS / self.units[g]) - generator.index)
            elif (inner := _inner(self.field, g)) is not None:
                index = generator.index if generator.kind == "radical" else 2
                scale = lcm(*[c.denominator for c in inner.values()])
                other = self.of(inner) if generator.kind == "radical" else self.of(inner) ** 2
                found.append((scale if generator.kind == "radical" else scale**2) * letter**index - other)
        return found

    def basis(self, polynomials: list[Any]) -> list[Any] | None:
        """The reduced Groebner basis, monomials ordered by degree and then by letters; None if it is too long."""
        import flint

        vector: Any = flint.fmpz_mpoly_vec([p for p in polynomials if p != 0], self.context)
        found, complete = vector.buchberger_naive(limits=_LIMITS)
        return list(found.autoreduction()) if complete else None

    def eliminated(self, basis: list[Any], kept: int) -> list[Any]:
        """Equations in this letter and the roots alone that follow from a basis in which the others come first."""
        import flint

        roots = [place for g, place in self.places.items() if self.field.generators[g].kind != "symbol"]
        last = [kept, *roots]
        order = [*[place for place in range(len(self.letters)) if place not in last], *last]
        names = tuple([str(self.letters[place]) for place in order])
        context: Any = flint.fmpz_mpoly_ctx.get(names, flint.Ordering.lex)
        moved = [
            context.from_dict({tuple([m[place] for place in order]): c for m, c in p.to_dict().items()}) for p in basis
        ]
        vector: Any = flint.fmpz_mpoly_vec(moved, context)
        found, complete = vector.buchberger_naive(limits=_LIMITS)
        if not complete:
            return []
        first = len(order) - len(last)
        places = [order.index(place) for place in range(len(order))]
        return [
            self.context.from_dict({tuple([m[place] for place in places]): c for m, c in p.to_dict().items()})
            for p in found.autoreduction()
            if not any(p.degrees()[:first])
        ]


def _unit_of(field: Field, g: int, polynomials: Sequence[Polynomial]) -> Rational:
    """The part of a generator that counts as its first power: the fourth root of a prime beside its square root,
    exp(x/2) beside exp(x/2)^3.
    """
    if field.generators[g].kind == "prime":
        return gcd(UNITS, *[int(e) for e in _exponents(g, polynomials)])
    if field.generators[g].label != "exp":
        return 1
    return Fraction(1, lcm(*[e.denominator for e in _exponents(g, polynomials)]))


def _exponents(g: int, polynomials: Sequence[Polynomial]) -> list[Rational]:
    """The exponents with which a generator occurs."""
    return [e for p in polynomials for m in p for h, e in m if h == g]


def without_negative(field: Field, p: Polynomial) -> Polynomial:
    """The polynomial times exponentials and without i before all terms, none of which is ever zero, so that no
    exponential stands below: e^x - 1 for 1 - e^(-x).
    """
    i = (field.generator("i"), 1)
    by: dict[int, Rational] = {g: lowest for g, (lowest, _) in _ranges(field, p).items()}
    return _shifted(p, by | {i[0]: 1} if p and all(i in monomial for monomial in p) else by)


def centred(field: Field, p: Polynomial, beside: Polynomial | None = None) -> Polynomial:
    """The polynomial times exponentials, so that 1 + 4 e^(ix) + e^(2ix) is the real number e^(-ix) + 4 + e^(ix); or
    another one times the same exponentials.
    """
    by: dict[int, Rational] = {g: Fraction(sum(ends)) / 2 for g, ends in _ranges(field, p).items()}
    return _shifted(p if beside is None else beside, by)


def _ranges(field: Field, p: Polynomial) -> dict[int, tuple[Rational, Rational]]:
    """The lowest and the highest exponent of every exponential."""
    found: dict[int, tuple[Rational, Rational]] = {}
    for g in {g for m in p for g, _ in m if field.generators[g].label == "exp"}:
        exponents = [dict(m).get(g, 0) for m in p]
        found[g] = min(exponents), max(exponents)
    return found


def _shifted(p: Polynomial, by: dict[int, Rational]) -> Polynomial:
    if not any(by.values()):
        return p
    result: Polynomial = {}
    for m, c in p.items():
        exponents = dict(m)
        for g, e in by.items():
            exponents[g] = plain(exponents.get(g, 0) - e)
        result[tuple(sorted([(g, e) for g, e in exponents.items() if e]))] = c
    return result


def _inner(field: Field, g: int) -> Polynomial | None:
    """The radicand of a root or the operand of bars, if it is a polynomial within reach."""
    generator = field.generators[g]
    if generator.kind not in ("radical", "abs"):
        return None
    inner = field.lift(generator.arguments[0])
    if inner.denominator is not ONE or not inner.numerator or len(inner.numerator) > MOST_TERMS:
        return None
    return inner.numerator if all(_is_whole(field, monomial) for monomial in inner.numerator) else None


def _generators(field: Field, polynomials: Sequence[Polynomial]) -> list[int]:
    """The generators in the polynomials and under their roots."""
    found: set[int] = set()
    left = [g for p in polynomials for monomial in p for g, _ in monomial]
    while left:
        g = left.pop()
        if g not in found:
            found.add(g)
            left += [h for monomial in _inner(field, g) or () for h, _ in monomial]
    return sorted(found)


def fits(field: Field, polynomials: Sequence[Polynomial]) -> bool:
    """Whether these are polynomials in few letters, of bounded length and degree, with low roots of primes at most."""
    for p in polynomials:
        if len(p) > MOST_TERMS or not all(_is_whole(field, monomial) for monomial in p):
            return False
    return len(_generators(field, polynomials)) <= _MOST_LETTERS


def _is_whole(field: Field, monomial: Monomial) -> bool:
    for g, e in monomial:
        if field.generators[g].kind == "prime":
            if type(e) is not int or e < 0 or gcd(UNITS, e) * _HIGHEST_ROOT < UNITS:
                return False
        elif not 0 <= e <= _MOST_DEGREE or (type(e) is not int and field.generators[g].label != "exp"):
            return False
    return True
