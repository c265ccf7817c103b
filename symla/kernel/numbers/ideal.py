"""Common zeros of polynomials, by greatest common divisors, factors and Groebner bases.

A polynomial is not zero where others are not, if each of its irreducible factors divides one of them.  Where equations
f = 0, ..., g = 0 hold besides, it is not if there are no such values at all: if 1 is a combination of f, ..., g, the
polynomial, and 1 - t q, where q is not zero.  Every generator counts as a letter of its own here, roots of primes and i
with their equations; what holds for all values of the letters holds for these.  All computations are bounded; beyond
the bounds, the answer is unknown.

Source: Rabinowitsch's trick and Buchberger's algorithm, e.g. Cox, Little, O'Shea, Ideals, Varieties, and Algorithms.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import product
from math import prod
from typing import Any

from symla.kernel.numbers.exact import Field
from symla.kernel.numbers.polynomial import ONE, Exact, Polynomial, Scalar, generators_of
from symla.kernel.numbers.ring import MOST_TERMS, Ring, fits, without_negative

_MOST_ROUNDS = 6
_MOST_ELIMINATED = 3  # letters
_MOST_CHOICES = 16  # of one number of each tuple


def unshared(field: Field, p: Polynomial, others: Sequence[Polynomial]) -> list[Polynomial] | None:
    """The irreducible factors of p that divide none of the others; p is not zero where neither these nor the others
    are.  None if the polynomial is out of reach.
    """
    p, others = without_negative(field, p), [without_negative(field, q) for q in others]
    if not fits(field, [p]):
        return None
    near = [q for q in others if fits(field, [p, q])]
    ring = Ring(field, [p, *near])
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


def factors_of(
    field: Field, p: Polynomial, kinds: tuple[str, ...] = ("symbol",)
) -> tuple[int, list[tuple[Polynomial, int]]]:
    """The sign of a constant, and irreducible factors with their multiplicities, whose product with it has the sign of
    the polynomial; of one out of reach, or in generators of other kinds, itself.
    """
    if not fits(field, [p]) or any(field.generators[g].kind not in kinds for m in p for g, _ in m):
        return 1, [(p, 1)]
    ring = Ring(field, [p])
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
    letters = generators_of(*zeros)
    near = [q for q in nonzeros if any(g in letters for monomial in q for g, _ in monomial)]
    near = [q for q in near if fits(field, [*zeros, q])]
    if not fits(field, [*zeros, *near]):
        return False
    if _have_no_zero(field, zeros, None, never):
        return True
    if any(_have_no_zero(field, zeros, [q], never) for q in near):
        return True
    return len(near) > 1 and _have_no_zero(field, zeros, near, never)


def inconsistent_in_all(
    field: Field, zeros: Sequence[Polynomial], denied: Sequence[tuple[Exact, ...]], never: Callable[[Scalar], bool]
) -> bool:
    """The same where at least one number of each tuple is not zero, whichever it is: a^2 - 1 and b are not both zero
    where (a, b) is neither (1, 0) nor (-1, 0).
    """
    alone = [known[0].numerator for known in denied if len(known) == 1]
    if inconsistent(field, zeros, alone, never):
        return True
    several = [[n.numerator for n in known] for known in denied if len(known) > 1]
    if len(several) < 2 or prod(map(len, several)) > _MOST_CHOICES:
        return False
    return all(inconsistent(field, zeros, [*alone, *choice], never) for choice in product(*several))


def _have_no_zero(
    field: Field,
    zeros: Sequence[Polynomial],
    factors: list[Polynomial] | None,
    never: Callable[[Scalar], bool],
) -> bool:
    """Whether they are not zero together, where the factors are not: one of their basis never is."""
    ring = Ring(field, [*zeros, *(factors or ())], 0 if factors is None else 1)
    found = [ring.of(p) for p in zeros]
    if factors is not None:
        whole = ring.letters[0]
        for factor in factors:
            whole = whole * ring.of(factor)
            if len(whole) > MOST_TERMS:
                return False
        found.append(whole - 1)
    basis = ring.basis([*found, *ring.equations()])
    if basis is None:
        return False
    if any(p.is_constant() for p in basis):
        return True

    def has_no_zero(p: Any) -> bool:
        parts = _factored(p)
        if parts is None or not parts[1]:
            return False
        return all(never(_as_number(field, ring.back(f))) for f, _ in parts[1])

    if any(has_no_zero(p) for p in basis if not any(p.degrees()[: ring.extra])):
        return True
    letters = [place for g, place in ring.places.items() if field.generators[g].kind == "symbol"]
    if not 1 < len(letters) <= _MOST_ELIMINATED:
        return False
    return any(has_no_zero(p) for kept in letters for p in ring.eliminated(basis, kept))


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
    reach, or if there are no such values.
    """
    zeros, nonzeros = ([without_negative(field, p) for p in some] for some in (zeros, nonzeros))
    if len(zeros) < 1 or not fits(field, zeros):
        return list(zeros)
    near = [q for q in nonzeros if fits(field, [*zeros, q])]
    if not fits(field, [*zeros, *near]):
        near = []
    rooted = [q for q in near if Ring(field, [q]).equations()]  # k - sqrt(2): a factor in question is k^2 - 2
    near = [q for q in near if q not in rooted]
    ring = Ring(field, [*zeros, *near])
    if ring.equations():
        return list(zeros)
    denied = [ring.of(q) for q in near]

    def sure(p: Any) -> bool:
        back = ring.back(p)
        return never(_as_number(field, back)) or (bool(rooted) and inconsistent(field, [back], rooted, never))

    left = [_without(ring.of(p), denied, sure) for p in zeros]
    divided = len(left) < 2  # one equation is divided by what is not zero as it stands
    for _ in range(_MOST_ROUNDS):
        basis = ring.basis(left)
        if basis is None:
            break
        if any(p.is_constant() for p in basis):  # there are no such values, which the polynomials themselves tell
            break
        left = [_without(p, denied, sure) for p in basis]
        if all(p in (q, -q) for p, q in zip(left, basis, strict=True)):
            if divided:
                return [ring.back(p) for p in basis]
            divided = True
            left += [ring.of(p) for q in near for p in _divided(field, list(map(ring.back, basis)), q)]
    return list(zeros)


def _divided(field: Field, zeros: Sequence[Polynomial], nonzero: Polynomial) -> list[Polynomial]:
    """Further polynomials that are zero where these are and one is not: from a^3 + b^2 = 0 and 3a^2 + b^3 = 0 follows
    b(ab - 3) = 0, and ab = 3 where b is not zero.
    """
    ring = Ring(field, [*zeros, nonzero], 1)
    basis = ring.basis([*map(ring.of, zeros), ring.letters[0] * ring.of(nonzero) - 1])
    return [ring.back(p) for p in basis or () if not any(p.degrees()[:1])]


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
    whole = kept[0]
    for factor in kept[1:]:
        whole = whole * factor
    return whole
