"""Exact values of expressions of rational numbers and square roots, computed on Python numbers alone."""

from __future__ import annotations

from collections.abc import Callable
from math import gcd, isqrt
from typing import Any

from symla.notation import written as w
from symla.notation.rational import Fraction

Rational = int | Fraction

_LARGEST_POWER_BITS = 100_000
WITH_ROOTS = frozenset((w.Root, w.Product, w.Quotient, w.Negative))


def rational(node: w.Node) -> Rational | None:
    """The rational value of an expression of rational numbers; None if there is none."""
    if type(node) is w.Number:
        return node.value
    rule = _RATIONAL.get(type(node))
    return None if rule is None else rule(node)


def _sum(node: w.Sum) -> Rational | None:
    top, bottom = 0, 1
    for term in node.terms:
        part = term.value if type(term) is w.Number else rational(term)
        if type(part) is int and bottom == 1:
            top += part
            continue
        if part is None:
            return None
        if part.denominator == bottom:
            top += part.numerator
        else:
            shared = gcd(part.denominator, bottom)
            top = top * (part.denominator // shared) + part.numerator * (bottom // shared)
            bottom = bottom // shared * part.denominator
    return top if bottom == 1 else Fraction(top, bottom)


def _product(node: w.Product) -> Rational | None:
    top, bottom = 1, 1
    for factor in node.factors:
        part = factor.value if type(factor) is w.Number else rational(factor)
        if type(part) is int:
            top *= part
            continue
        if part is None:
            return None
        top, bottom = top * part.numerator, bottom * part.denominator
    return top if bottom == 1 else Fraction(top, bottom)


def _negative(node: w.Negative) -> Rational | None:
    part = rational(node.operand)
    return None if part is None else -part


def _quotient(node: w.Quotient) -> Rational | None:
    top, bottom = rational(node.numerator), rational(node.denominator)
    if top is None or not bottom:
        return None
    return Fraction(top.numerator * bottom.denominator, top.denominator * bottom.numerator)


def _power(node: w.Power) -> Rational | None:
    exponent = node.exponent.value if type(node.exponent) is w.Number else rational(node.exponent)
    if exponent == 2 and type(node.base) in WITH_ROOTS:
        rooted = surd(node.base)
        if rooted is not None:
            top, bottom, radicand = rooted
            return Fraction(top * top * radicand, bottom * bottom)
    base = node.base.value if type(node.base) is w.Number else rational(node.base)
    if type(base) is int and exponent == 2:
        return base * base
    if base is None or type(exponent) is not int or (base == 0 and exponent < 0):
        return None
    size = max(abs(base.numerator), base.denominator).bit_length()
    if size * abs(exponent) > _LARGEST_POWER_BITS:
        return None
    return base**exponent if exponent >= 0 else Fraction(1) / base**-exponent


def _root(node: w.Root) -> Rational | None:
    radicand = rational(node.radicand)
    return None if radicand is None or radicand < 0 else rational_root(radicand, node.index)


def _absolute_value(node: w.AbsoluteValue) -> Rational | None:
    part = rational(node.operand)
    return part if part is None or part >= 0 else -part


_RATIONAL: dict[type[w.Node], Callable[[Any], Rational | None]] = {
    w.Number: lambda n: n.value,
    w.Sum: _sum,
    w.Product: _product,
    w.Negative: _negative,
    w.Quotient: _quotient,
    w.Power: _power,
    w.Root: _root,
    w.AbsoluteValue: _absolute_value,
    w.Decimal: lambda n: Fraction(n.digits),
}


def whole_root(value: int, index: int) -> int | None:
    """The integer root of this index of a nonnegative integer; None if it is not an integer."""
    if value < 2:
        return value
    if index >= value.bit_length():  # 2 to this power exceeds the value
        return None
    if index == 2:
        root = isqrt(value)
    else:
        low, high = 0, 1 << (value.bit_length() // index + 1)
        while low < high:
            middle = (low + high + 1) // 2
            low, high = (middle, high) if middle**index <= value else (low, middle - 1)
        root = low
    return root if root**index == value else None


def rational_root(value: Rational, index: int) -> Fraction | None:
    """The rational root of this index of a number that is not negative; None if it is not rational."""
    top, bottom = whole_root(value.numerator, index), whole_root(value.denominator, index)
    return None if top is None or bottom is None else Fraction(top, bottom)


# ---- rational numbers times a square root ---------------------------------------------------------------------------


def surd(form: w.Node) -> tuple[int, int, int] | None:
    """Integers t, b > 0 and r >= 0 with value t/b · √r, for a rational number times square roots: (2, 3, 14) for
    2√14/3.  None for other expressions.
    """
    if type(form) is w.Number:
        return form.value.numerator, form.value.denominator, 1
    if type(form) is w.Root and form.index == 2:
        inside = rational(form.radicand)
        if inside is None or inside < 0:
            return None
        return 1, inside.denominator, inside.numerator * inside.denominator  # √(p/q) = √(pq)/q
    if type(form) is w.Negative:
        inner = surd(form.operand)
        return None if inner is None else (-inner[0], inner[1], inner[2])
    if type(form) is w.Quotient:
        above, below = surd(form.numerator), surd(form.denominator)
        if above is None or below is None or not below[0] * below[2]:
            return None
        top, bottom, radicand = above[0] * below[1], above[1] * below[0] * below[2], above[2] * below[2]
        return (top, bottom, radicand) if bottom > 0 else (-top, -bottom, radicand)
    if type(form) is not w.Product:
        return None
    top, bottom, radicand = 1, 1, 1
    for factor in form.factors:
        found = surd(factor)
        if found is None:
            return None
        top, bottom, radicand = top * found[0], bottom * found[1], radicand * found[2]
    return top, bottom, radicand
