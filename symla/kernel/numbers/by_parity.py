"""The sign of a number as that of a product of numbers whose signs are assumed.

Let x and the assumed n_1, ..., n_r be quotients of products of irreducible polynomials in real numbers.  If each of
these polynomials has an even power in the product of x and all n_i, but for those that are always positive, then this
product is a constant c times a square, times positive numbers.  So for c > 0:

    all n_i > 0             x >= 0; and x > 0 if every factor of x is one of an n_i, since these are not zero
    some n_i >= 0           the same where n_i != 0; where n_i = 0, x is zero if it has all factors of n_i that may
                            be zero: those of no assumed n > 0

    a b > 0, b^2 - 1 > 0    a (b^2 - 1)/b > 0           a b > 0, 1 - b^2 >= 0    -a (b^2 - 1)/b >= 0
    a b > 0, b (b - a^2) >= 0    (b - a^2)/a >= 0, as b is not zero
    a b > 0                 nothing of a; not a b c^2 > 0, as c may be zero

In complex numbers f conj(f) = |f|^2 >= 0, so that a positive number times powers of such products is not negative.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import reduce
from itertools import combinations
from operator import xor
from typing import NamedTuple

from symla.kernel.numbers.common import factors
from symla.kernel.numbers.conjugate import conjugate
from symla.kernel.numbers.exact import Field
from symla.kernel.numbers.polynomial import ONE, Exact, Monomial, Polynomial, Rational, TooHard

_MOST = 8  # assumptions
_MOST_TOGETHER = 3
_MOST_TERMS = 40

_Factor = frozenset[tuple[Monomial, Rational]]
Always = Callable[[Field, Exact, bool], bool]


class _Product(NamedTuple):
    """The sign of the constant; the factors that occur an odd number of times; those of the numerator; all of them."""

    sign: int
    odd: frozenset[_Factor]
    above: frozenset[_Factor]
    every: frozenset[_Factor]


def has_sign_of_products(field: Field, x: Exact, strict: bool, always: Always) -> bool:
    """Whether x is positive, or not negative unless `strict`, as a product of assumed numbers; `always` tells factors
    that are positive for all values.
    """
    target = _product(field, x, always) if 0 < len(field.assumed) <= _MOST else None
    if target is None:
        return False
    known = [(found, positive) for n, positive in field.assumed if (found := _product(field, n, always)) is not None]
    nonzero = frozenset[_Factor]().union(*[n.every for n, positive in known if positive])
    return any(
        reduce(xor, [n.odd for n, _ in some], target.odd) == frozenset()
        and reduce(int.__mul__, [n.sign for n, _ in some], target.sign) > 0
        and all(positive or (not strict and n.above - nonzero <= target.above) for n, positive in some)
        and (not strict or target.above <= frozenset().union(*[n.every for n, _ in some]))
        for count in range(1, _MOST_TOGETHER + 1)
        for some in combinations(known, count)
    )


def _product(field: Field, x: Exact, always: Always) -> _Product | None:
    """The factors of a number; None if it is zero (0 >= 0, where a = 1 in 1 - a >= 0), too long, or may not be real."""
    parts = (x.numerator, x.denominator)
    if (
        not x.numerator
        or sum(map(len, parts)) > _MOST_TERMS
        or not all(field.generators[g].real for p in parts for m in p for g, _ in m)
    ):
        return None
    sign, odd, above, every = 1, set[_Factor](), set[_Factor](), set[_Factor]()
    for p in parts if x.denominator is not ONE else parts[:1]:
        constant, found = factors(p)
        sign *= 1 if constant > 0 else -1
        for factor, times in found:
            side, key = _normal(factor)
            sign *= side**times
            own = Exact(dict(key), ONE)
            if always(field, own, True):
                continue
            every.add(key)
            if p is x.numerator:
                above.add(key)
            if times % 2:
                odd ^= {key}
    return _Product(sign, frozenset(odd), frozenset(above), frozenset(every))


def is_product_of_moduli(field: Field, p: Polynomial) -> bool:
    """Whether a polynomial is not negative as a positive number times powers of f conj(f) = |f|^2, for irreducible
    polynomials f in complex numbers: (a + b)(conj(a) + conj(b)).
    """
    if len(p) > _MOST_TERMS:
        return False
    constant, found = factors(p)
    positive = constant > 0
    left: dict[_Factor, tuple[int, int]] = {}
    for factor, times in found:
        side, key = _normal(factor)
        left[key] = (side, times)
    while left:
        key, (side, times) = left.popitem()
        try:
            turned = conjugate(field, Exact(dict(key), ONE))
        except TooHard:
            return False
        if type(turned) is not Exact or turned.denominator is not ONE:
            return False
        other, pair = _normal(turned.numerator)
        beside, also = left.pop(pair, (1, 0))
        if also != times:
            return False
        positive = positive is ((side * beside * other) ** times > 0)
    return positive


def _normal(factor: Polynomial) -> tuple[int, _Factor]:
    """The factor with a positive coefficient of its last monomial, and the sign that this takes."""
    side = 1 if factor[max(factor)] > 0 else -1
    return side, frozenset([(monomial, side * c) for monomial, c in factor.items()])
