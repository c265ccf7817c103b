"""Where polynomials vanish together, told by greatest common divisors, factors and Groebner bases.

A polynomial is not zero where others are not, if each of its irreducible factors divides one of them.  Where equations
f = 0, ..., g = 0 hold besides, it is not if there are no such values at all: if 1 is a combination of f, ..., g, the
polynomial, and 1 - t q, where q is not zero.  Every generator counts as a letter of its own here, roots of primes and i
with their equations; what holds for all values of the letters holds for these.  Everything is bounded: beyond the
bounds nothing is known.

Source: Rabinowitsch's trick and Buchberger's algorithm, e.g. Cox, Little, O'Shea, Ideals, Varieties, and Algorithms.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from math import lcm
from typing import Any

from symla.kernel.numbers.exact import Field
from symla.kernel.numbers.polynomial import ONE, Monomial, Polynomial, Rational, Scalar, plain
from symla.kernel.numbers.units import UNITS
from symla.notation.rational import Fraction

_MOST_LETTERS = 16
_MOST_TERMS = 600  # of a polynomial
_MOST_DEGREE = 40
_MOST_ROUNDS = 6
_LIMITS = (40, 400, 600)  # of a basis: polynomials, terms of each, bits of each coefficient


class _Ring:
    """Polynomials in the generators that occur, as FLINT's; `extra` letters stand before them."""

    def __init__(self, field: Field, polynomials: Sequence[Polynomial], extra: int = 0) -> None:
        import flint

        self.field = field
        self.generators = _generators(field, polynomials)
        self.units = {g: _unit_of(field, g, polynomials) for g in self.generators}
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
            generator, own = self.field.generators[g], self.letters[place]
            if generator.kind in ("prime", "i"):
                found.append(own**2 - (generator.index if generator.kind == "prime" else -1))
            elif (inner := _inner(self.field, g)) is not None:
                index = generator.index if generator.kind == "radical" else 2
                scale = lcm(*[c.denominator for c in inner.values()])
                other = self.of(inner) if generator.kind == "radical" else self.of(inner) ** 2
                found.append((scale if generator.kind == "radical" else scale**2) * own**index - other)
        return found

    def basis(self, polynomials: list[Any]) -> list[Any] | None:
        """The reduced Groebner basis, monomials ordered by degree and then by letters; None if it is too long."""
        import flint

        vector: Any = flint.fmpz_mpoly_vec([p for p in polynomials if p != 0], self.context)
        found, complete = vector.buchberger_naive(limits=_LIMITS)
        return list(found.autoreduction()) if complete else None


def _unit_of(field: Field, g: int, polynomials: Sequence[Polynomial]) -> Rational:
    """What counts as the first power of a generator: the square root of a prime, exp(x/2) beside exp(x/2)^3."""
    if field.generators[g].kind == "prime":
        return UNITS // 2
    if field.generators[g].label != "exp":
        return 1
    return Fraction(1, lcm(*[e.denominator for p in polynomials for m in p for h, e in m if h == g]))


def without_negative(field: Field, p: Polynomial) -> Polynomial:
    """The polynomial times exponentials, which are never zero, so that none stands below: e^x - 1 for 1 - e^(-x)."""
    return _shifted(p, {g: lowest for g, (lowest, _) in _ranges(field, p).items()})


def centred(field: Field, p: Polynomial) -> Polynomial:
    """The polynomial times exponentials, so that 1 + 4 e^(ix) + e^(2ix) is the real number e^(-ix) + 4 + e^(ix)."""
    return _shifted(p, {g: Fraction(lowest + highest) / 2 for g, (lowest, highest) in _ranges(field, p).items()})


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
    """What stands under a root or between bars, if it is a polynomial within reach."""
    generator = field.generators[g]
    if generator.kind not in ("radical", "abs"):
        return None
    inner = field.lift(generator.arguments[0])
    if inner.denominator is not ONE or not inner.numerator or len(inner.numerator) > _MOST_TERMS:
        return None
    return inner.numerator if all(_is_whole(field, monomial) for monomial in inner.numerator) else None


def _generators(field: Field, polynomials: Sequence[Polynomial]) -> list[int]:
    """What occurs in the polynomials, and under their roots."""
    found: set[int] = set()
    left = [g for p in polynomials for monomial in p for g, _ in monomial]
    while left:
        g = left.pop()
        if g not in found:
            found.add(g)
            left += [h for monomial in _inner(field, g) or () for h, _ in monomial]
    return sorted(found)


def _fits(field: Field, polynomials: Sequence[Polynomial]) -> bool:
    """Whether these are polynomials in few letters, of bounded length and degree, with square roots at most."""
    for p in polynomials:
        if len(p) > _MOST_TERMS or not all(_is_whole(field, monomial) for monomial in p):
            return False
    return len(_generators(field, polynomials)) <= _MOST_LETTERS


def _is_whole(field: Field, monomial: Monomial) -> bool:
    for g, e in monomial:
        if field.generators[g].kind == "prime":
            if e != UNITS // 2:
                return False
        elif not 0 <= e <= _MOST_DEGREE or (type(e) is not int and field.generators[g].label != "exp"):
            return False
    return True


def unshared(field: Field, p: Polynomial, others: Sequence[Polynomial]) -> list[Polynomial] | None:
    """The irreducible factors of p that divide none of the others; p is not zero where neither these nor the others
    are.  None if the polynomial is out of reach.
    """
    p, others = without_negative(field, p), [without_negative(field, q) for q in others]
    if not _fits(field, [p]):
        return None
    near = [q for q in others if _fits(field, [p, q])]
    ring = _Ring(field, [p, *near])
    left = ring.of(p)
    for q in near:
        other = ring.of(q)
        while not (common := left.gcd(other)).is_constant():
            left = left // common
    parts = _factored(left)
    return None if parts is None else [ring.back(f) for f, _ in parts[1]]


def _factored(p: Any) -> tuple[Any, list[tuple[Any, int]]] | None:
    """The constant and the irreducible factors of a FLINT polynomial; None where its coefficients are too large for the
    order in which FLINT puts factors.
    """
    try:
        constant, factors = p.factor()
    except OverflowError:
        return None
    return constant, factors


def factors_of(field: Field, p: Polynomial) -> tuple[int, list[tuple[Polynomial, int]]]:
    """The sign of a constant, and irreducible factors with their multiplicities, whose product with it has the sign of
    the polynomial; of one out of reach, itself.
    """
    if not _fits(field, [p]) or any(field.generators[g].kind not in ("symbol",) for m in p for g, _ in m):
        return 1, [(p, 1)]
    ring = _Ring(field, [p])
    parts = _factored(ring.of(p))
    if parts is None:
        return 1, [(p, 1)]
    constant, factors = parts
    return (1 if constant > 0 else -1), [(ring.back(f), int(times)) for f, times in factors]


def inconsistent(
    field: Field, zeros: Sequence[Polynomial], nonzeros: Sequence[Polynomial], never: Callable[[Scalar], bool]
) -> bool:
    """Whether no values of the letters make all of the one kind zero and none of the others; `never` tells polynomials
    that are not zero, for one reason or another: a^2 + 1, for a real a.
    """
    zeros, nonzeros = ([without_negative(field, p) for p in some] for some in (zeros, nonzeros))
    letters = {g for p in zeros for monomial in p for g, _ in monomial}
    near = [q for q in nonzeros if any(g in letters for monomial in q for g, _ in monomial)]
    near = [q for q in near if _fits(field, [*zeros, q])]
    if not _fits(field, [*zeros, *near]):
        return False
    if _have_no_zero(field, zeros, None, never):
        return True
    if any(_have_no_zero(field, zeros, [q], never) for q in near):
        return True
    return len(near) > 1 and _have_no_zero(field, zeros, near, never)


def _have_no_zero(
    field: Field,
    zeros: Sequence[Polynomial],
    factors: list[Polynomial] | None,
    never: Callable[[Scalar], bool],
) -> bool:
    """Whether they are not zero together, where the factors are not: one of their basis never is."""
    ring = _Ring(field, [*zeros, *(factors or ())], 0 if factors is None else 1)
    found = [ring.of(p) for p in zeros]
    if factors is not None:
        product = ring.letters[0]
        for factor in factors:
            product = product * ring.of(factor)
            if len(product) > _MOST_TERMS:
                return False
        found.append(product - 1)
    basis = ring.basis([*found, *ring.equations()])
    if basis is None:
        return False
    own = [p for p in basis if not any(p.degrees()[: ring.extra])]
    return any(p.is_constant() for p in basis) or any(
        (parts := _factored(p)) is not None
        and len(parts[1]) > 0
        and all(never(_as_number(field, ring.back(f))) for f, _ in parts[1])
        for p in own
    )


def _as_number(field: Field, p: Polynomial) -> Scalar:
    """The polynomial as it is, if symbols alone occur: its form may tell what it does not when powers are lowered."""
    if all(field.generators[g].kind == "symbol" for monomial in p for g, _ in monomial):
        return field.settle(p, ONE)
    return field.normal(p)


def reduced_basis(
    field: Field, zeros: Sequence[Polynomial], nonzeros: Sequence[Polynomial], never: Callable[[Scalar], bool]
) -> list[Polynomial]:
    """Polynomials that are zero where these are and none of the others is: a Groebner basis by degree, from which
    factors that are not zero are taken, those that `never` are among them; the polynomials themselves if it is out of
    reach.
    """
    zeros, nonzeros = ([without_negative(field, p) for p in some] for some in (zeros, nonzeros))
    if len(zeros) < 1 or not _fits(field, zeros):
        return list(zeros)
    near = [q for q in nonzeros if _fits(field, [*zeros, q])]
    if not _fits(field, [*zeros, *near]):
        near = []
    ring = _Ring(field, [*zeros, *near])
    if ring.equations():
        return list(zeros)
    denied = [ring.of(q) for q in near]

    def sure(p: Any) -> bool:
        return never(_as_number(field, ring.back(p)))

    left = [_without(ring.of(p), denied, sure) for p in zeros]
    for _ in range(_MOST_ROUNDS):
        basis = ring.basis(left)
        if basis is None:
            break
        left = [_without(p, denied, sure) for p in basis]
        if all(p in (q, -q) for p, q in zip(left, basis, strict=True)):
            return [ring.back(p) for p in basis]
    return list(zeros)


def _without(p: Any, others: Sequence[Any], never: Callable[[Any], bool]) -> Any:
    """The polynomial without the factors that it shares with the others or that are never zero, every other factor
    once; a polynomial that is never zero stays.
    """
    for other in others:
        while not (common := p.gcd(other)).is_constant():
            p = p // common
    if p.is_constant():
        return p
    parts = _factored(p)
    factors = [p] if parts is None else [factor for factor, _ in parts[1]]
    kept = [factor for factor in factors if not never(factor)] or factors
    product = kept[0]
    for factor in kept[1:]:
        product = product * factor
    return product
