"""Powers of powers, and sums of even powers, by their written form."""

from __future__ import annotations

from math import prod
from typing import TYPE_CHECKING, Any

from symla.kernel.numbers.conjugate import is_real
from symla.kernel.numbers.grid import Grid
from symla.kernel.numbers.polynomial import RATIONAL, Exact, Rational, Scalar, plain, ratio_of
from symla.kernel.numbers.roots import root
from symla.kernel.numbers.sign import is_nonnegative
from symla.notation import written as w
from symla.notation.rational import Fraction

if TYPE_CHECKING:
    from symla.kernel.meaning.evaluate import Reader


def power_of_power(reader: Reader, base: w.Node, exponent: Scalar) -> Scalar | None:
    """(x^p)^q = x^(pq) for a real x >= 0 and positive rational p and q that are not both integers; else None."""
    if type(base) is w.Sum:  # a single term beside zeros
        terms = [term for term in base.terms if term != w.ZERO and reader(term) != 0]
        base = terms[0] if len(terms) == 1 else base
    if type(base) is not w.Power or type(exponent) is Exact:
        return None
    first: Any = reader(base.exponent)
    if type(first) not in RATIONAL or first <= 0 or exponent <= 0 or (type(first) is int and type(exponent) is int):
        return None
    inner = reader(base.base)
    if type(inner) is Grid or not is_nonnegative(reader.field, inner):
        return None
    return reader.power(inner, plain(Fraction(first) * exponent))


def root_of_moduli(reader: Reader, radicand: w.Node, index: int) -> Scalar | None:
    """The root of |z|^6, whose expanded form may hide that it is a power, or of a sum of its positive multiples; None
    for other radicands.
    """
    total: Any = 0
    power: w.Node | None = None
    for term in radicand.terms if type(radicand) is w.Sum else (radicand,):
        *front, last = term.factors if type(term) is w.Product else (term,)
        if type(last) is not w.Power or type(last.base) is not w.AbsoluteValue or power not in (None, last):
            return None
        if any(type(f) is not w.Number or f.value <= 0 for f in front):
            return None
        power = last
        total += prod([f.value for f in front if type(f) is w.Number])
    found = None if power is None else power_of_power(reader, power, Fraction(1, index))
    return None if found is None else reader.field.multiply(root(reader.field, plain(total), index), found)


def is_even_power(reader: Reader, node: w.Node) -> bool:
    """Whether this is an even power of a real number, a power of an absolute value, or a nonnegative number."""
    if type(node) is not w.Power:
        return type(node) is w.Number and node.value >= 0
    if type(node.exponent) is not w.Number or node.exponent.value < 0:
        return False
    if type(node.base) is w.AbsoluteValue:
        return True
    return node.exponent.value % 2 == 0 and is_real(reader.field, reader.scalar(node.base))


def multiples(sizes: list[Scalar]) -> list[Rational] | None:
    """The ratios of nonzero sizes to the first one; None if these are not rational."""
    first = sizes[0]
    found: list[Rational] = []
    for size in sizes:
        if type(size) is not Exact or type(first) is not Exact or size.denominator != first.denominator:
            return None
        times = ratio_of(size.numerator, first.numerator)
        if times is None:
            return None
        found.append(plain(times))
    return found
