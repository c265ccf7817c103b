"""Numbers with square roots and roots of their sums, read from written expressions and written in final form.

    2/(1 + √5)              (√5 - 1)/2
    3√(5 - √5)/(2√2)        3√(10 - 2√5)/4

It covers sums of a rational number and of a multiple of one root, and the roots of such sums; `value` and `write` bring
other numbers to the same form, with SymPy.
"""

from __future__ import annotations

from functools import lru_cache
from math import lcm

from symla.notation import written as w
from symla.notation.exact import rational
from symla.notation.rational import Fraction
from symla.notation.roots import (
    HIGHEST,
    LARGEST,
    ONE,
    UNIT,
    Nested,
    Sum,
    added,
    in_one,
    is_long,
    is_negative,
    multiplied,
    raised,
    root,
)
from symla.notation.squares import square_factor

_FEW = 2  # terms of a sum
_ONE = Fraction(1)


@lru_cache(maxsize=2048)
def read(node: w.Node) -> Nested | None:
    """The number; None where anything else occurs, and where it is longer than what is covered."""
    kind = type(node)
    exact = node.value if kind is w.Number else rational(node) if kind in _COVERED else None  # type: ignore[attr-defined]
    if exact is not None:
        return (({ONE: Fraction(exact)}, UNIT),) if exact else ()
    found = _read(node) if kind in _COVERED else None
    if found is None or any(len(q) > _FEW or is_long(q) for q, _ in found):
        return None
    return found


def _read(node: w.Node) -> Nested | None:
    match node:
        case w.Sum(terms):
            return added(map(read, terms))
        case w.Negative(operand):
            return scaled(-1, read(operand))
        case w.Product(factors):
            return multiplied(map(read, factors))
        case w.Quotient(numerator, denominator):
            return multiplied((read(numerator), raised(read(denominator), -1)))
        case w.Power(base, w.Number(int(exponent))) if 0 < abs(exponent) < HIGHEST:
            return raised(read(base), exponent)
        case w.Root(radicand, 2):
            return _root(read(radicand))
    return None


def scaled(by: int | Fraction, number: Nested | None) -> Nested | None:
    """The multiple of the number by a rational number other than 0."""
    return None if number is None else tuple([({part: by * c for part, c in q.items()}, x) for q, x in number])


def _root(inside: Nested | None) -> Nested | None:
    """The root of a nonnegative sum."""
    if inside is None or len(inside) != 1 or inside[0][1] is not UNIT or is_negative(inside[0][0]):
        return None
    x = inside[0][0]
    if x.keys() == {ONE}:
        is_large = x[ONE].numerator * x[ONE].denominator > LARGEST
        return None if is_large else ((_root_of_rational(x[ONE]), UNIT),)
    return root(x) if len(x) == _FEW else None


def _root_of_rational(square: Fraction, by: Fraction = _ONE) -> Sum:
    """by·√square"""
    outside, radicand = square_factor(square.numerator * square.denominator)
    return {(radicand, 0): by * Fraction(outside, square.denominator)}


_COVERED = frozenset((w.Sum, w.Negative, w.Product, w.Quotient, w.Power, w.Root))


# ---- in final form --------------------------------------------------------------------------------------------------


def written(number: Nested) -> w.Node | None:
    """The number in final form; None for sums that are not covered."""
    if not number:
        return w.ZERO
    (q, x), *others = number
    if others or len(q) > _FEW or any(i for _, i in q):
        return None
    if x is UNIT:
        return _sum(q)
    single = in_one(q, x)
    if single is None:
        return None
    whole, inside = single
    if inside.keys() == {ONE}:
        return _sum(_root_of_rational(inside[ONE], -whole if is_negative(q) else whole))
    form = _of_sum(whole, inside)
    return w.Negative(form) if form is not None and is_negative(q) else form


def _sum(x: Sum) -> w.Node | None:
    """a + b√c over one denominator; a minus sign of both terms stands before it."""
    if len(x) == 1:
        ((radicand, _), c) = next(iter(x.items()))
        return times_root(c, radicand)
    if ONE not in x:
        return None
    radicand = next(part for part, _ in x if part != 1)
    a, b = x[ONE], x[radicand, 0]
    below = lcm(a.denominator, b.denominator)
    minus = below > 1 and a < 0 and b < 0
    sign = -below if minus else below
    number, rooted = sign * a, sign * b
    beside = times_root(abs(rooted), radicand)
    signed = beside if rooted > 0 else w.Negative(beside)
    number_first = number > 0 or rooted < 0
    total = w.Sum((w.number(number), signed) if number_first else (signed, w.Negative(w.number(-number))))
    if below == 1:
        return total
    form = w.Quotient(total, w.number(below))
    return w.Negative(form) if minus else form


def _of_sum(whole: Fraction, inside: Sum) -> w.Node | None:
    """whole·√inside, with no denominator under the root unless it stands alone."""
    if whole != 1:
        below = lcm(*[c.denominator for c in inside.values()])
        outside, rest = square_factor(below)
        inside, whole = {part: rest * below * c for part, c in inside.items()}, whole / (outside * rest)
    radicand = _sum(inside)
    if radicand is None:
        return None
    form: w.Node = w.Root(radicand)
    if whole.numerator != 1:
        form = w.Product((w.number(whole.numerator), form))
    return form if whole.denominator == 1 else w.Quotient(form, w.number(whole.denominator))


def times_root(number: Fraction, radicand: int) -> w.Node:
    """number·√radicand in final form, where the radicand is squarefree."""
    if radicand == 1 or not number:
        return w.number(number)
    form: w.Node = w.Root(w.number(radicand))
    if abs(number.numerator) != 1:
        form = w.Product((w.number(abs(number.numerator)), form))
    if number.denominator != 1:
        form = w.Quotient(form, w.number(number.denominator))
    return form if number > 0 else w.Negative(form)
