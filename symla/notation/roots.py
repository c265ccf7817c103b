"""Exact arithmetic on sums of square roots and on roots of such sums, on Python's numbers alone.

A `Sum` has a rational coefficient for each product of roots with a squarefree radicand: 3 - √2/2 is
{√1: 3, √2: -1/2}.  These products are linearly independent over the rational numbers, so a sum is zero only if it has
no terms.  A divisor is made rational by multiplying it with its conjugates, one root after the other.

A `Nested` number is a sum of multiples q √x for sums q and x = a + b √c > 0, where no product √x √y is free of roots of
sums: √(5 - √5) (1 + √5) is one such multiple.
"""

from __future__ import annotations

from collections.abc import Iterable
from math import gcd, lcm

from symla.notation.exact import rational_root
from symla.notation.rational import Fraction
from symla.notation.squares import prime_factors, square_factor

LARGEST = 10**12  # radicand
HIGHEST = 24  # power
_MOST_BITS = 20_000  # of a coefficient

Root = tuple[int, int]  # the radicand, and 1 for a factor i
Sum = dict[Root, Fraction]
Nested = tuple[tuple[Sum, Sum], ...]  # q and x of each multiple

ONE: Root = (1, 0)
UNIT: Sum = {ONE: Fraction(1)}
WHOLE: Nested = ((UNIT, UNIT),)


# ---- sums of roots --------------------------------------------------------------------------------------------------


def plus(x: Sum, y: Sum) -> Sum:
    """x + y"""
    result = dict(x)
    for root, c in y.items():
        total = result.get(root, 0) + c
        if total:
            result[root] = total
        else:
            del result[root]
    return result


def times(x: Sum, y: Sum) -> Sum:
    """x y"""
    if x is UNIT or y is UNIT:
        return y if x is UNIT else x
    result: Sum = {}
    for (a, i), c in x.items():
        for (b, j), d in y.items():
            common = gcd(a, b)
            root = (a // common * (b // common), i ^ j)
            product = c * d * common
            result[root] = result.get(root, 0) + (-product if i and j else product)
    return {root: c for root, c in result.items() if c}


def inverse(x: Sum) -> Sum:
    """1/x"""
    above = UNIT
    while len(x) > 1:
        turned = _turned(x)
        above, x = times(above, turned), times(x, turned)
    ((a, i), c) = next(iter(x.items()))
    return times(above, {(a, i): (-1 if i else 1) / (c * a)})


def _turned(x: Sum) -> Sum:
    """A conjugate of a sum of several terms: its product with x is free of one of the roots, of i or of a prime."""
    if any(i for _, i in x):
        return {root: -c if root[1] else c for root, c in x.items()}
    if len(x) == 2:
        (first, c), (second, d) = x.items()
        return {first: c, second: -d}
    prime = min(primes_below(x))
    return {root: -c if root[0] % prime == 0 else c for root, c in x.items()}


def primes_below(x: Sum) -> set[int]:
    """The primes under its roots."""
    return {prime for a, _ in x for prime in prime_factors(a)}


def is_long(x: Sum) -> bool:
    """Whether its coefficients have too many digits to go on."""
    return any(max(abs(c.numerator), c.denominator).bit_length() > _MOST_BITS for c in x.values())


def is_negative(x: Sum) -> bool:
    """Whether a real sum is less than 0: with p of its terms that have a prime under the root, and the others q, p + q
    has the sign of the larger one, and p^2 - q^2 tells which this is.
    """
    if len(x) < 3:
        return bool(x) and max(x.items(), key=lambda term: term[1] * term[1] * term[0][0])[1] < 0
    prime = max(primes_below(x))
    p = {root: c for root, c in x.items() if root[0] % prime == 0}
    q = {root: c for root, c in x.items() if root[0] % prime}
    if not q:  # √prime is a factor
        return is_negative({(a // prime, 0): c for (a, _), c in p.items()})
    signs = is_negative(p), is_negative(q)
    if signs[0] is signs[1]:
        return signs[0]
    q_is_larger = is_negative(plus(times(p, p), {root: -c for root, c in times(q, q).items()}))
    return signs[q_is_larger]


def square_root(x: Sum) -> Sum | None:
    """The root of a + b √c > 0 without a root of a sum: √u + √v, or their difference, for u + v = a and 4uv = b^2 c;
    also the principal root of a + b √c i, with √(-v) i for √v: √(1 + √3 i) = √6/2 + √2 i/2.  None if u and v are not
    rational, or large.
    """
    a, rooted = x.get(ONE, Fraction(0)), [(root, b) for root, b in x.items() if root != ONE]
    (c, turned), b = rooted[0] if rooted else (ONE, Fraction(0))
    if len(rooted) > 1 or (a <= 0 and not turned):
        return None
    square = a * a + (b * b * c if turned else -b * b * c)
    d = rational_root(square, 2) if square >= 0 else None
    if d is None:
        return None
    found: Sum = {}
    for part, sign, i in (((a + d) / 2, 1, 0), (abs(a - d) / 2, 1 if b > 0 else -1, turned)):
        if part.numerator * part.denominator > LARGEST:
            return None
        if part:
            outside, inside = square_factor(part.numerator * part.denominator)
            found = plus(found, {(inside, i): Fraction(sign * outside, part.denominator)})
    return found


# ---- roots of such sums ---------------------------------------------------------------------------------------------


def collected(terms: Iterable[tuple[Sum, Sum]]) -> Nested:
    """Multiples of the same root as one: √y = √(xy) √x/x."""
    found: list[tuple[Sum, Sum]] = []
    for q, x in terms:
        for place, (r, y) in enumerate(found):
            if x == y:
                found[place] = (plus(r, q), y)
                break
            if x is not UNIT and y is not UNIT and (common := square_root(times(x, y))) is not None:
                found[place] = (plus(r, times(times(q, common), inverse(y))), y)
                break
        else:
            found.append((q, x))
    return tuple([(q, x) for q, x in found if q])


def product(x: Nested, y: Nested) -> Nested:
    """x y"""
    return collected([(times(times(q, r), part[0]), part[1]) for q, a in x for r, b in y for part in _of_two(a, b)])


def _of_two(x: Sum, y: Sum) -> Nested:
    """√x √y"""
    if x is UNIT or y is UNIT:
        return ((UNIT, y if x is UNIT else x),)
    if x == y:
        return ((x, UNIT),)
    both = times(x, y)
    plain = square_root(both)
    return ((UNIT, both),) if plain is None else ((plain, UNIT),)


def reciprocal(x: Nested) -> Nested | None:
    """1/u = u/u^2 for one multiple, 1/(u + v) = (u - v)/(u^2 - v^2) for two; None for more, and for 0."""
    if len(x) > 2:
        return None
    below: Sum = {}
    turned: list[tuple[Sum, Sum]] = []
    for sign, (q, y) in zip((1, -1), x, strict=False):
        signed = q if sign > 0 else {root: -c for root, c in q.items()}
        below = plus(below, times(times(signed, q), y))
        turned.append((signed, y))
    return tuple([(times(q, inverse(below)), y) for q, y in turned]) if below else None


def added(parts: Iterable[Nested | None]) -> Nested | None:
    """The sum of the numbers; None if one of them is not known."""
    terms: list[tuple[Sum, Sum]] = []
    for part in parts:
        if part is None:
            return None
        terms.extend(part)
    return collected(terms)


def multiplied(parts: Iterable[Nested | None]) -> Nested | None:
    """The product of the numbers; None if one of them is not known."""
    found = WHOLE
    for part in parts:
        if part is None:
            return None
        found = product(found, part)
    return found


def raised(x: Nested | None, exponent: int) -> Nested | None:
    """A whole power of the number; None where it is not known, or has no reciprocal that is needed."""
    return multiplied([reciprocal(x) if x and exponent < 0 else x] * abs(exponent)) if x or exponent > 0 else None


def root(x: Sum) -> Nested:
    """√x for a sum of two terms; i √(-x) for a negative one."""
    turned = UNIT
    if is_negative(x):
        turned, x = {(1, 1): Fraction(1)}, {part: -c for part, c in x.items()}
    plain = square_root(x)
    return ((turned, x),) if plain is None else ((times(turned, plain), UNIT),)


def in_one(q: Sum, x: Sum) -> tuple[Fraction, Sum] | None:
    """A rational number w and a sum y of at most two terms with w √y = |q √x| for a real q, so that y has no square
    factor; None where there is no short one.

    √(5/2 - √5/2) stays, and √(5/4 - √5/4) is √(5 - √5)/2.
    """
    square = times(times(q, q), x)
    if not (len(square) == 2 or square.keys() == {ONE}) or any(i for _, i in square) or is_long(square):
        return None
    below = lcm(*[c.denominator for c in square.values()])
    content = Fraction(gcd(*[int(c * below) for c in square.values()]), below)
    if content.numerator * content.denominator > LARGEST:
        return None
    (outside, _), (divisor, under) = map(square_factor, (content.numerator, content.denominator))
    whole = Fraction(outside, divisor if under == 1 else 1)
    return whole, {part: c / (whole * whole) for part, c in square.items()}
