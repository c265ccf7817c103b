"""Exact arithmetic on numbers with roots of sums of roots, as SymPy values.

    1/sqrt(5/2 - sqrt(5)/2)             sqrt((5 + sqrt(5))/10)
    (1 + sqrt(5)) sqrt(5 - sqrt(5))     2 sqrt(10 + 2 sqrt(5))
    sqrt(3 + 2 sqrt(2))                 1 + sqrt(2)

Such a number is a sum of multiples q sqrt(x) for sums of square roots q and x = a + b sqrt(c) > 0, where no product
sqrt(x) sqrt(y) is free of roots of sums.  In its final form q sqrt(x) is one root, if its square is such an x, too.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache, reduce
from math import gcd, lcm
from typing import Any

import sympy

from symla.notation.exact import whole_root
from symla.notation.rational import Fraction
from symla.notation.squares import square_factor
from symla.notation.surd_sums import (
    HIGHEST,
    LARGEST,
    ONE,
    Sum,
    inverse,
    is_long,
    is_negative,
    number,
    plus,
    read_surds,
    times,
)

_UNIT: Sum = {ONE: Fraction(1)}
Nested = tuple[tuple[Sum, Sum], ...]  # q and x of each multiple
_WHOLE: Nested = ((_UNIT, _UNIT),)


def in_one_root(value: Any) -> Any | None:
    """The SymPy number in final form; None where anything else occurs."""
    found = _read(value)
    return None if found is None else sympy.Add(*[_as_root(q, x) for q, x in found])


@lru_cache(maxsize=1024)
def _read(value: Any) -> Nested | None:
    surds = read_surds(value)
    if surds is not None:
        return _collected([(surds, _UNIT)])
    if value.is_Pow:
        return _power(value.base, value.exp)
    if not (value.is_Add or value.is_Mul):
        return None
    parts = [_read(part) for part in value.args]
    read = [part for part in parts if part is not None]
    if len(read) < len(parts):
        return None
    return _collected([term for part in read for term in part]) if value.is_Add else reduce(_product, read, _WHOLE)


def _power(base: Any, exponent: Any) -> Nested | None:
    inside = _read(base) if exponent.is_Rational and exponent.q < 3 and abs(exponent) < HIGHEST else None
    if not inside:
        return None
    root = _WHOLE
    if exponent.q == 2:
        (x, below), *others = inside
        is_sum = not others and below is _UNIT and len(x) == 2 and not any(i for _, i in x)
        if not is_sum:
            return None
        root = _root(x)
    whole = (exponent.p - exponent.p % exponent.q) // exponent.q
    if whole < 0:
        found = _inverse(inside)
        if found is None:
            return None
        inside = found
    return reduce(_product, [inside] * abs(int(whole)), root)


def _root(x: Sum) -> Nested:
    """sqrt(x) for a sum of two terms; i sqrt(-x) for a negative one."""
    turned = _UNIT
    if is_negative(x):
        turned, x = {(1, 1): Fraction(1)}, {root: -c for root, c in x.items()}
    plain = square_root(x)
    return ((turned, x),) if plain is None else ((times(turned, plain), _UNIT),)


def _product(x: Nested, y: Nested) -> Nested:
    return _collected([(times(times(q, r), part[0]), part[1]) for q, a in x for r, b in y for part in _of_two(a, b)])


def _of_two(x: Sum, y: Sum) -> Nested:
    """sqrt(x) sqrt(y)"""
    if x is _UNIT or y is _UNIT:
        return ((_UNIT, y if x is _UNIT else x),)
    if x == y:
        return ((x, _UNIT),)
    both = times(x, y)
    plain = square_root(both)
    return ((_UNIT, both),) if plain is None else ((plain, _UNIT),)


def _collected(terms: Iterable[tuple[Sum, Sum]]) -> Nested:
    """Multiples of the same root as one: sqrt(y) = sqrt(xy) sqrt(x)/x."""
    found: list[tuple[Sum, Sum]] = []
    for q, x in terms:
        for place, (r, y) in enumerate(found):
            if x == y:
                found[place] = (plus(r, q), y)
                break
            if x is not _UNIT and y is not _UNIT and (common := square_root(times(x, y))) is not None:
                found[place] = (plus(r, times(times(q, common), inverse(y))), y)
                break
        else:
            found.append((q, x))
    return tuple([(q, x) for q, x in found if q])


def _inverse(x: Nested) -> Nested | None:
    """1/u = u/u^2 for one multiple, 1/(u + v) = (u - v)/(u^2 - v^2) for two; None for more."""
    if len(x) > 2:
        return None
    below: Sum = {}
    turned: list[tuple[Sum, Sum]] = []
    for sign, (q, y) in zip((1, -1), x, strict=False):
        signed = {root: sign * c for root, c in q.items()}
        below = plus(below, times(times(signed, q), y))
        turned.append((signed, y))
    return tuple([(times(q, inverse(below)), y) for q, y in turned]) if below else None


def _as_root(q: Sum, x: Sum) -> Any:
    """q sqrt(x) in final form: for real q, or i times a real q, as one root."""
    if x is _UNIT:
        return number(q)
    turned = {i for _, i in q} == {1}
    real = {(c, 0): k for (c, _), k in q.items()} if turned else q
    square = times(times(real, real), x)
    is_short = (len(square) == 2 or square.keys() == {ONE}) and not any(i for _, i in square) and not is_long(square)
    root = _root_of_sum(square) if is_short else None
    if root is None:
        outer = _root_of_sum(x) or sympy.sqrt(number(x))
        return sympy.Add(*[number({part: c}) * outer for part, c in q.items()])
    return (-root if is_negative(real) else root) * (sympy.I if turned else 1)


def _root_of_sum(x: Sum) -> Any | None:
    """sqrt(5/2 - 1/2·sqrt(5)) is sqrt((5 - sqrt(5))/2), and sqrt(5/4 - 1/4·sqrt(5)) is sqrt(5 - sqrt(5))/2; None for
    large numbers.
    """
    below = lcm(*[c.denominator for c in x.values()])
    content = Fraction(gcd(*[int(c * below) for c in x.values()]), below)
    if content.numerator * content.denominator > LARGEST:
        return None
    (outside, _), (divisor, under) = map(square_factor, (content.numerator, content.denominator))
    whole = Fraction(outside, divisor if under == 1 else 1)
    rest = number({root: c / (whole * whole) for root, c in x.items()})
    return sympy.Rational(whole.numerator, whole.denominator) * sympy.sqrt(rest)


def square_root(x: Sum) -> Sum | None:
    """The root of a + b sqrt(c) > 0 without a root of a sum: sqrt(u) + sqrt(v), or their difference, for u + v = a and
    4uv = b^2 c; None if u and v are not rational, or large.
    """
    a, rooted = x.get(ONE, Fraction(0)), [(c, b) for (c, _), b in x.items() if c != 1]
    if len(rooted) > 1 or a <= 0:
        return None
    c, b = rooted[0] if rooted else (1, Fraction(0))
    square = a * a - b * b * c
    top, bottom = whole_root(square.numerator, 2) if square >= 0 else None, whole_root(square.denominator, 2)
    if top is None or bottom is None:
        return None
    d = Fraction(top, bottom)
    parts = [((a + d) / 2, 1), ((a - d) / 2, 1 if b > 0 else -1)]
    if any(part.numerator * part.denominator > LARGEST for part, _ in parts):
        return None
    found: Sum = {}
    for part, sign in parts:
        if part:
            outside, inside = square_factor(part.numerator * part.denominator)
            found = plus(found, {(inside, 0): Fraction(sign * outside, part.denominator)})
    return found
