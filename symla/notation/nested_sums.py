"""Exact arithmetic on numbers with roots of sums of roots, as SymPy values.

    1/sqrt(5/2 - sqrt(5)/2)             sqrt((5 + sqrt(5))/10)
    (1 + sqrt(5)) sqrt(5 - sqrt(5))     2 sqrt(10 + 2 sqrt(5))
    sqrt(3 + 2 sqrt(2))                 1 + sqrt(2)

Such a number is a sum of multiples q sqrt(x) for sums of square roots q and x = a + b sqrt(c) > 0, where no product
sqrt(x) sqrt(y) is free of roots of sums.  In its final form q sqrt(x) is one root, if its square is such an x, too.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Any

import sympy

from symla.notation import rooted
from symla.notation import written as w
from symla.notation.rational import Fraction
from symla.notation.roots import (
    HIGHEST,
    UNIT,
    WHOLE,
    Nested,
    Sum,
    added,
    collected,
    in_one,
    is_negative,
    multiplied,
    raised,
    root,
)
from symla.notation.surd_sums import number, read_surds


def in_one_root(value: Any) -> Any | None:
    """The SymPy number in final form; None where anything else occurs."""
    found = _read(value)
    return None if found is None else sympy.Add(*[_as_root(q, x) for q, x in found])


def written(value: Any) -> w.Node | None:
    """The SymPy number in final form as a written expression; None where it is not covered."""
    found = _read(value)
    return None if found is None else rooted.written(found)


def is_one_multiple(value: Any) -> bool:
    """Whether the SymPy number is a sum of roots or a multiple of one root of such a sum, and not 0."""
    found = _read(value)
    return found is not None and len(found) == 1


@lru_cache(maxsize=1024)
def _read(value: Any) -> Nested | None:
    surds = read_surds(value)
    if surds is not None:
        return collected([(surds, UNIT)])
    if value.is_Pow:
        return _power(value.base, value.exp)
    if not (value.is_Add or value.is_Mul):
        return None
    return (added if value.is_Add else multiplied)(map(_read, value.args))


def _power(base: Any, exponent: Any) -> Nested | None:
    inside = _read(base) if exponent.is_Rational and exponent.q < 3 and abs(exponent) < HIGHEST else None
    if not inside:
        return None
    rooted = WHOLE
    if exponent.q == 2:
        (x, below), *others = inside
        is_sum = not others and below is UNIT and len(x) == 2 and not any(i for _, i in x)
        if not is_sum:
            return None
        rooted = root(x)
    return multiplied((rooted, raised(inside, int(exponent.p // exponent.q))))


def _as_root(q: Sum, x: Sum) -> Any:
    """q sqrt(x) in final form: for real q, or i times a real q, as one root."""
    if x is UNIT:
        return number(q)
    turned = {i for _, i in q} == {1}
    real = {(c, 0): k for (c, _), k in q.items()} if turned else q
    single = in_one(real, x)
    if single is None:
        outer = _root_of(in_one(UNIT, x) or (Fraction(1), x))
        return sympy.Add(*[number({part: c}) * outer for part, c in q.items()])
    found = _root_of(single)
    return (-found if is_negative(real) else found) * (sympy.I if turned else 1)


def _root_of(single: tuple[Fraction, Sum]) -> Any:
    whole, inside = single
    return sympy.Rational(whole.numerator, whole.denominator) * sympy.sqrt(number(inside))
