"""Reduction modulo polynomials that are assumed to be zero: their leading monomials are replaced.

k^3 - k + 1 = 0         k^3 = k - 1         a d - b c = 0       a d = b c
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from math import gcd, lcm

from symla.kernel.numbers.conjugate import is_constant
from symla.kernel.numbers.exact import Field
from symla.kernel.numbers.half_angle import least_of_angle
from symla.kernel.numbers.ideal import reduced_basis
from symla.kernel.numbers.lowered import Turn
from symla.kernel.numbers.polynomial import ONE, Exact, Monomial, Polynomial, Rational, Scalar, plain
from symla.notation.rational import Fraction

_MOST_POWERS = 60  # highest power of a product of exponentials
_MOST_SPACED = 200

Numbers = list[Scalar]  # coefficients, the lowest first
Product = dict[int, Rational]  # of exponentials, by their exponents


def lower_all(
    field: Field, zeros: list[Polynomial], nonzeros: list[Polynomial], never: Callable[[Scalar], bool]
) -> None:
    """Assume polynomials to be zero and others to be nonzero; `never` decides which are nonzero by their form."""
    for p in reduced_basis(field, zeros, nonzeros, never):
        if not lower(field, p, nonzeros):
            field.lowered.lacks = True


def lower(field: Field, zero: Polynomial, nonzeros: Sequence[Polynomial] = ()) -> bool:
    """Takes a polynomial to be zero: from now on its leading monomial is replaced by what it equals.  Monomials are
    ordered by degree, then by their symbols, so that this comes to an end.  False if the polynomial holds anything but
    symbols, their logarithms and constants, or if what is divided by leaves roots below.
    """
    if _lower_turn(field, zero, nonzeros):
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


def _lower_turn(field: Field, zero: Polynomial, nonzeros: Sequence[Polynomial]) -> bool:
    """Takes a polynomial in one product of exponentials to be zero, cos(x) = 0 as u^2 = -1 for u = exp(ix); False for
    any other.  Its roots are needed once, and not those of polynomials that are not zero: sin(x) = 1 is u = i, from
    (u - i)^2 = 0.
    """
    read = _of_exponential(field, least_of_angle(field, zero) or zero)
    if read is None:
        return False
    numbers, exponents = read
    near = [turn for turn in field.lowered.turns if any(g in turn.exponents for g in exponents)]
    if near:
        known = [*[field.negate(c) for c in near[0].coefficients], 1], near[0].exponents
        both = _in_one(read, known) if len(near) == 1 else None
        found = None if both is None else _common(field, *both[:2])
        if both is None or found is None:
            return False
        numbers, exponents = found, both[2]
        field.lowered.turns.remove(near[0])
    numbers, exponents = _with_each_root_once(field, numbers, exponents, nonzeros)
    *lower, highest = numbers
    scale = field.negate(_inverse(field, highest))
    coefficients = tuple([field.multiply(scale, number) for number in lower])
    inverse = _inverse(field, coefficients[0])
    if any(type(x) is Exact and x.denominator is not ONE for x in (*coefficients, inverse)):
        return False
    field.lowered.take_turn(Turn(exponents, coefficients, inverse))
    return True


def _of_exponential(field: Field, p: Polynomial) -> tuple[Numbers, Product] | None:
    """The coefficients, the lowest first, of a polynomial in one product of exponentials, and this product; up to a
    power of the product.  None for any other polynomial.
    """
    parts: dict[Monomial, Polynomial] = {}
    for monomial, c in p.items():
        exponentials = tuple([(g, e) for g, e in monomial if field.generators[g].label == "exp"])
        rest = tuple([f for f in monomial if f not in exponentials])
        if not all(field.generators[g].kind in ("prime", "i", "unity") for g, _ in rest):
            return None
        parts.setdefault(exponentials, {})[rest] = c
    powers = _powers_of_one([dict(monomial) for monomial in parts])
    if powers is None or max(powers[1]) > _MOST_POWERS:
        return None
    numbers: Numbers = [0] * (max(powers[1]) + 1)
    for place, part in zip(powers[1], parts.values(), strict=True):
        numbers[place] = field.settle(part, ONE)
    return numbers, powers[0]


def _in_one(first: tuple[Numbers, Product], other: tuple[Numbers, Product]) -> tuple[Numbers, Numbers, Product] | None:
    """The two polynomials in the same product of exponentials; None if there is none."""
    (p, product), (q, known) = first, other
    (g, e), *_ = product.items()
    ratio = Fraction(e) / known.get(g, e)  # u = v^a/b
    a, b = ratio.numerator, ratio.denominator
    if a < 0 or {h: e * ratio for h, e in known.items()} != product or max(len(p) * a, len(q) * b) > _MOST_SPACED:
        return None
    return _spaced(p, a), _spaced(q, b), {h: plain(Fraction(e) / a) for h, e in product.items()}


def _with_each_root_once(
    field: Field, numbers: Numbers, product: Product, nonzeros: Sequence[Polynomial]
) -> tuple[Numbers, Product]:
    """A polynomial with the same roots, except those of the polynomials that are not zero.  Where roots of unity occur
    that have no other form, a coefficient may be zero without showing it: then it is left as it is.
    """
    kinds = {field.generators[g].kind for x in numbers if type(x) is Exact for m in x.numerator for g, _ in m}
    if "unity" in kinds:
        return numbers, product
    slope = [field.multiply(k, c) for k, c in enumerate(numbers)][1:]
    if (common := _common(field, numbers, slope)) is not None:
        numbers = _quotient(field, numbers, common)
    for q in nonzeros:
        read = _of_exponential(field, q)
        both = None if read is None else _in_one((numbers, product), read)
        if both is None or any(field.generators[g].kind == "unity" for m in q for g, _ in m):
            continue
        common = _common(field, *both[:2])
        if common is not None and len(common) < len(both[0]):
            numbers, product = _quotient(field, both[0], common), both[2]
    return numbers, product


def _quotient(field: Field, p: Numbers, q: Numbers) -> Numbers:
    """The quotient of two polynomials, the first of which is a multiple of the second."""
    left, scale = list(p), _inverse(field, q[-1])
    found: Numbers = []
    while len(left) >= len(q):
        factor = field.multiply(left.pop(), scale)
        found.append(factor)
        start = len(left) - len(q) + 1
        for place, c in enumerate(q[:-1]):
            left[start + place] = field.subtract(left[start + place], field.multiply(factor, c))
    return found[::-1]


def _spaced(p: Numbers, step: int) -> Numbers:
    """The coefficients of p(x^step), the lowest first."""
    return [p[place // step] if place % step == 0 else 0 for place in range((len(p) - 1) * step + 1)]


def _common(field: Field, p: Numbers, q: Numbers) -> Numbers | None:
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
    return all(
        field.generators[g].kind in ("prime", "i") or (_is_open(field, g) and type(e) is int and e > 0)
        for g, e in monomial
    )


def _is_open(field: Field, g: int) -> bool:
    """Whether it is a symbol or a logarithm of what is no constant, which is lowered like a symbol."""
    generator = field.generators[g]
    return generator.kind == "symbol" or (generator.label == "ln" and not is_constant(field, generator.arguments[0]))


def _symbols(field: Field, monomial: Monomial) -> Monomial:
    return tuple([(g, e) for g, e in monomial if _is_open(field, g)])


def _others(field: Field, monomial: Monomial) -> Monomial:
    return tuple([(g, e) for g, e in monomial if not _is_open(field, g)])


def _rank(symbols: Monomial) -> tuple[object, ...]:
    return sum(e for _, e in symbols), [(-g, e) for g, e in symbols]
