"""The orders p of norms: which of them are worked out, and by which lines."""

from __future__ import annotations

from collections.abc import Callable

from symla.derivation.build import Working
from symla.derivation.given import GivenVector
from symla.notation import written as w
from symla.notation.exact import Rational, rational
from symla.operations._arguments import ArgumentError
from symla.operations._sheet import Sheet
from symla.operations.norms._euclidean import euclidean_work
from symla.operations.norms._lines import largest_lines, power_lines, sum_lines

_LARGEST = 50  # of the numerator and of the denominator of p


def lines_of(p: w.Node) -> Callable[[Working, GivenVector], Working]:
    """The lines from a norm of this order to the number."""
    named = {w.ONE: sum_lines, w.TWO: euclidean_work, w.INFINITY: largest_lines}
    return named.get(p) or (lambda work, v: power_lines(work, v, p))


def order_below_one(sheet: Sheet, p: w.Node) -> Rational | None:
    """The order, if it is less than 1, so that there is no norm; None for others.  Refuses those that are too large."""
    if p == w.INFINITY:
        return None
    order = rational(p)
    if order is None:
        raise ArgumentError(f"{sheet.name}: p is a rational number, 1 or more, or oo")
    if order >= 1 and max(order.numerator, order.denominator) > _LARGEST:
        raise ArgumentError(f"{sheet.name}: p is at most {_LARGEST}, with a denominator up to {_LARGEST}, or oo")
    return order if order < 1 else None
