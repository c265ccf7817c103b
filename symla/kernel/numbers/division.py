"""Reduction modulo polynomials that are assumed to be zero: their leading monomials are replaced.

k^3 - k + 1 = 0         k^3 = k - 1         a d - b c = 0       a d = b c
"""

from __future__ import annotations

from collections.abc import Callable
from math import gcd, lcm

from symla.kernel.numbers.exact import Field
from symla.kernel.numbers.ideal import reduced_basis
from symla.kernel.numbers.lowered import Turn
from symla.kernel.numbers.polynomial import ONE, Exact, Monomial, Polynomial, Rational, Scalar, plain
from symla.notation.rational import Fraction

_MOST_POWERS = 60  # highest power of a product of exponentials


def lower_all(
    field: Field, zeros: list[Polynomial], nonzeros: list[Polynomial], never: Callable[[Scalar], bool]
) -> None:
    """Assume polynomials to be zero and others to be nonzero; `never` decides which are nonzero by their form."""
    for p in reduced_basis(field, zeros, nonzeros, never):
        if not lower(field, p):
            field.lowered.lacks = True


def lower(field: Field, zero: Polynomial) -> bool:
    """Takes a polynomial to be zero: from now on its leading monomial is replaced by what it equals.  Monomials are
    ordered by degree, then by their symbols, so that this comes to an end.  False if the polynomial holds anything but
    symbols and constants, or if what is divided by leaves roots below.
    """
    if _lower_turn(field, zero):
        return True
    leading = max([_symbols(field, m) for m in zero], key=_rank)
    if not leading or not all(_is_fit(field, monomial) for monomial in zero):
        return False
    first = {_others(field, m): c for m, c in zero.items() if _symbols(field, m) == leading}
    rest = {m: -c for m, c in zero.items() if _symbols(field, m) != leading}
    value = field.multiply(field.settle(rest, ONE), _inverse(field, field.settle(first, ONE)))
    if type(value) is Exact and value.denominator is not ONE:
        return False
    field.lowered.take({g: int(e) for g, e in leading}, value)
    return True


def _lower_turn(field: Field, zero: Polynomial) -> bool:
    """Takes a polynomial in one product of exponentials to be zero, cos(x) = 0 as u^2 = -1 for u = exp(ix); False for
    any other.
    """
    parts: dict[Monomial, Polynomial] = {}
    for monomial, c in zero.items():
        exponentials = tuple([(g, e) for g, e in monomial if field.generators[g].label == "exp"])
        rest = tuple([f for f in monomial if f not in exponentials])
        if not all(field.generators[g].kind in ("prime", "i", "unity") for g, _ in rest):
            return False
        parts.setdefault(exponentials, {})[rest] = c
    powers = _powers_of_one([dict(monomial) for monomial in parts])
    if powers is None:
        return False
    exponents, places = powers
    near = [turn for turn in field.lowered.turns if any(g in turn.exponents for g in exponents)]
    if max(places) > _MOST_POWERS:
        return False
    numbers: list[Scalar] = [0] * (max(places) + 1)
    for place, part in zip(places, parts.values(), strict=True):
        numbers[place] = field.settle(part, ONE)
    if near:
        (g, e), *_ = exponents.items()
        ratio = Fraction(e) / near[0].exponents.get(g, e)  # u = v^a, where v^b is the product known before
        a, b = ratio.numerator, ratio.denominator
        if len(near) > 1 or a < 0 or {h: e * ratio for h, e in near[0].exponents.items()} != exponents:
            return False
        known = [*[field.negate(c) for c in near[0].coefficients], 1]
        found = _common(field, _spaced(numbers, a), _spaced(known, b))
        if found is None:
            return False
        numbers, exponents = found, {h: plain(Fraction(e) / a) for h, e in exponents.items()}
        field.lowered.turns.remove(near[0])
    *lower, highest = numbers
    scale = field.negate(_inverse(field, highest))
    coefficients = tuple([field.multiply(scale, number) for number in lower])
    inverse = _inverse(field, coefficients[0])
    if any(type(x) is Exact and x.denominator is not ONE for x in (*coefficients, inverse)):
        return False
    field.lowered.take_turn(Turn(exponents, coefficients, inverse))
    return True


def _spaced(p: list[Scalar], step: int) -> list[Scalar]:
    """The coefficients of p(x^step), the lowest first."""
    return [p[place // step] if place % step == 0 else 0 for place in range((len(p) - 1) * step + 1)]


def _common(field: Field, p: list[Scalar], q: list[Scalar]) -> list[Scalar] | None:
    """The greatest common divisor of two polynomials with constant coefficients, the lowest first; None if it is 1."""
    while q:
        scale = _inverse(field, q[-1])
        left = list(p)
        while len(left) >= len(q):
            factor = field.multiply(left[-1], scale)
            start = len(left) - len(q)
            for place, c in enumerate(q):
                left[start + place] = field.subtract(left[start + place], field.multiply(factor, c))
            while left and field.is_zero(left[-1]):
                left.pop()
        p, q = q, left
    return p if len(p) > 1 else None


def _powers_of_one(products: list[dict[int, Rational]]) -> tuple[dict[int, Rational], list[int]] | None:
    """A product u and whole numbers n so that these products are u^n times the first of them that there is; None if
    there is no such u.
    """
    first = products[0]
    gaps = [{g: e for g in {**p, **first} if (e := p.get(g, 0) - first.get(g, 0))} for p in products]
    step = next((gap for gap in gaps if gap), None)
    if step is None:
        return None
    g, size = next(iter(step.items()))
    ratios = [Fraction(gap.get(g, 0)) / size for gap in gaps]
    if any(gap != {h: e for h, k in step.items() if (e := r * k)} for gap, r in zip(gaps, ratios, strict=True)):
        return None
    whole = lcm(*[r.denominator for r in ratios])
    shared = gcd(*[int(r * whole) for r in ratios])
    places = [int(r * whole) // shared for r in ratios]
    unit = Fraction(shared, whole)
    if unit * size < 0:
        places, unit = [-n for n in places], -unit
    lowest = min(places)
    return {h: plain(e * unit) for h, e in step.items()}, [n - lowest for n in places]


def _inverse(field: Field, constant: Scalar) -> Scalar:
    """1/x with no roots below, for sums of square roots: (a + b s)(a - b s) has no s."""
    above: Scalar = 1
    below = constant
    if type(below) is Exact and len(below.numerator) == 1:
        ((monomial, _),) = below.numerator.items()
        if any(field.generators[g].kind == "unity" for g, _ in monomial):
            return field.divide(1, below)
    while type(below) is Exact and below.denominator is ONE:
        g = max([g for monomial in below.numerator for g, _ in monomial])
        turned = {m: -c if any(f == g for f, _ in m) else c for m, c in below.numerator.items()}
        other = Exact(turned, ONE)
        above, below = field.multiply(above, other), field.multiply(below, other)
        if type(below) is Exact and any(f == g for monomial in below.numerator for f, _ in monomial):
            break  # another root than a square root
    return field.divide(above, below)


def equations(field: Field) -> list[Polynomial]:
    """The polynomials that are assumed to be zero."""
    found: list[Polynomial] = []
    for leading, value in field.lowered:
        rest = field.lift(value).numerator
        found.append({tuple(sorted(leading.items())): 1, **{m: -c for m, c in rest.items()}})
    for turn in field.lowered.turns:
        p: Polynomial = {}
        for power, number in enumerate((*[field.negate(c) for c in turn.coefficients], 1)):
            powers = tuple(sorted([(g, power * e) for g, e in turn.exponents.items() if power]))
            for monomial, c in field.lift(number).numerator.items():
                p[tuple(sorted((*monomial, *powers)))] = c
        found.append(p)
    return found


def _is_fit(field: Field, monomial: Monomial) -> bool:
    kinds = [(field.generators[g].kind, e) for g, e in monomial]
    return all(kind in ("prime", "i") or (kind == "symbol" and type(e) is int and e > 0) for kind, e in kinds)


def _symbols(field: Field, monomial: Monomial) -> Monomial:
    return tuple([(g, e) for g, e in monomial if field.generators[g].kind == "symbol"])


def _others(field: Field, monomial: Monomial) -> Monomial:
    return tuple([(g, e) for g, e in monomial if field.generators[g].kind != "symbol"])


def _rank(symbols: Monomial) -> tuple[object, ...]:
    return sum(e for _, e in symbols), [(-g, e) for g, e in symbols]
