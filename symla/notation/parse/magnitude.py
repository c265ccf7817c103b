"""Estimates of how many digits a power has, made before it is evaluated.

`9**9**9` has 369 693 100 digits and is refused; `2**100` and `x**3` are accepted.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from symla.notation.parse import bounds
from symla.notation.written import (
    Call,
    Constant,
    Decimal,
    Degrees,
    Matrix,
    Name,
    Negative,
    Node,
    Number,
    Power,
    Product,
    Quotient,
    Root,
    Sum,
    Vector,
    children,
)

if TYPE_CHECKING:
    from symla.notation.parse.grammar import Parser


def check_power(parser: Parser, base: Node, exponent: Node, at: int) -> float:
    """The number of digits of all powers read so far; refuses a power that is too large."""
    size = abs(approximate(exponent))
    if size > bounds.EXPONENT:
        parser.fail(bounds.LARGE_EXPONENT, index=at)
    top, bottom = digits(base)
    total = (top + bottom) * (1 if math.isnan(size) else max(size, 1))
    if total > bounds.POWER_DIGITS:
        parser.fail(bounds.LARGE_POWER, index=at)
    if parser.powers + total > bounds.ALL_POWER_DIGITS:
        parser.fail(bounds.LARGE_POWERS, index=at)
    return parser.powers + total


def approximate(node: Node) -> float:
    """The value as a float, infinite on overflow, nan if the node contains letters."""
    try:
        return _approximate(node)
    except OverflowError:
        return math.inf
    except (ZeroDivisionError, ValueError):
        return math.nan


def _approximate(node: Node) -> float:
    if type(node) is Number:
        return float(node.value)
    if type(node) is Decimal:
        return float(node.digits)
    if type(node) is Constant:
        return {"pi": math.pi, "e": math.e}.get(node.symbol, math.nan)
    if type(node) is Negative:
        return -_approximate(node.operand)
    if type(node) is Sum:
        return math.fsum(map(_approximate, node.terms))
    if type(node) is Product:
        return math.prod(map(_approximate, node.factors))
    if type(node) is Quotient:
        return _approximate(node.numerator) / _approximate(node.denominator)
    if type(node) is Root:
        return _real(abs(_approximate(node.radicand)) ** (1 / node.index))
    if type(node) is Power:
        return _real(_approximate(node.base) ** _approximate(node.exponent))
    return math.nan


def _real(value: float | complex) -> float:
    return abs(value) if isinstance(value, complex) else value


def digits(node: Node) -> tuple[float, float]:
    """An upper bound on the decimal digits in the numerator and denominator of the value."""
    if type(node) is Number:
        value = node.value
        if type(value) is int:
            return _length(value), 0.0
        return _length(value.numerator), _length(value.denominator)
    if type(node) is Decimal:
        return float(len(node.digits)), float(len(node.digits.partition(".")[2]))
    if type(node) in (Name, Constant):
        return 0.0, 0.0
    if type(node) is Power:
        top, bottom = digits(node.base)
        size = abs(approximate(node.exponent))
        size = 1.0 if math.isnan(size) else min(max(size, 1.0), float(bounds.EXPONENT))
        longest = max(top, bottom) * size
        return longest, longest if bottom or approximate(node.exponent) < 0 else 0.0
    if type(node) is Quotient:
        (a, b), (c, d) = digits(node.numerator), digits(node.denominator)
        return a + d, b + c
    parts = [digits(child) for child in children(node)]
    if not parts:
        return 0.0, 0.0
    bottom = sum(part[1] for part in parts)
    if type(node) is Product:
        return sum(part[0] for part in parts), bottom
    if type(node) in (Sum, Matrix, Vector, Call, Degrees):
        return max(part[0] for part in parts) + bottom + math.log10(len(parts)), bottom
    return max(part[0] for part in parts), bottom


def _length(value: int) -> float:
    return math.log10(abs(value)) if abs(value) > 1 else 0.0
