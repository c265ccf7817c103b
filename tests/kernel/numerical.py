"""Numerical values of written expressions, independent of the kernel: mpmath and principal values."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import mpmath

from symla.notation import written as w
from symla.notation.rational import Fraction

DIGITS = 60
TINY = mpmath.mpf(10) ** -45


class NoNumber(Exception):
    """The expression has no value: a division by zero."""


def numerical(node: w.Node, values: Mapping[w.Name, complex]) -> Any:
    """The value of a number; vectors and matrices are not accepted."""
    with mpmath.workdps(DIGITS):
        return +_number(node, values)


def _number(node: w.Node, values: Mapping[w.Name, Any]) -> Any:
    def of(part: w.Node) -> Any:
        return _number(part, values)

    if isinstance(node, w.Number):
        return mpmath.mpf(node.value.numerator) / node.value.denominator
    if isinstance(node, w.Decimal):
        exact = Fraction(node.digits)
        return mpmath.mpf(exact.numerator) / exact.denominator
    if isinstance(node, w.Constant):
        return {"pi": +mpmath.pi, "e": +mpmath.e, "i": mpmath.mpc(0, 1)}[node.symbol]
    if isinstance(node, w.Name):
        value = values[node]
        if isinstance(value, Fraction):
            return mpmath.mpf(value.numerator) / value.denominator
        return mpmath.mpmathify(value)
    if isinstance(node, w.Sum):
        return sum((of(t) for t in node.terms), mpmath.mpf(0))
    if isinstance(node, w.Negative):
        return -of(node.operand)
    if isinstance(node, w.Product):
        result = mpmath.mpf(1)
        for factor in node.factors:
            result *= of(factor)
        return result
    if isinstance(node, w.Quotient):
        return _divided(of(node.numerator), of(node.denominator))
    if isinstance(node, w.Power):
        return _power(of(node.base), of(node.exponent))
    if isinstance(node, w.Root):
        return _root(of(node.radicand), node.index)
    if isinstance(node, w.AbsoluteValue):
        return abs(of(node.operand))
    if isinstance(node, w.Conjugate):
        return mpmath.conj(of(node.operand))
    if isinstance(node, w.Call):
        return _call(node.function, [of(a) for a in node.arguments])
    raise AssertionError(node)


def _divided(top: Any, bottom: Any) -> Any:
    if abs(bottom) < TINY:
        raise NoNumber
    return top / bottom


def _power(base: Any, exponent: Any) -> Any:
    whole = int(mpmath.nint(mpmath.re(exponent)))
    if abs(exponent - whole) > TINY:
        return _root_of_zero(base) if abs(base) < TINY else mpmath.exp(mpmath.log(_real_if_close(base)) * exponent)
    if abs(base) < TINY:
        if whole < 0:
            raise NoNumber
        return mpmath.mpf(0**whole)
    return base**whole


def _root(radicand: Any, index: int) -> Any:
    radicand = _real_if_close(radicand)
    return _root_of_zero(radicand) if abs(radicand) < TINY else mpmath.exp(mpmath.log(radicand) / index)


def _root_of_zero(_: Any) -> Any:
    return mpmath.mpf(0)


def _real_if_close(x: Any) -> Any:
    """The number without an imaginary part from rounding, which would select the wrong side of a branch cut."""
    return mpmath.mpc(mpmath.re(x), 0) if abs(mpmath.im(x)) < TINY else x


def _call(name: str, arguments: list[Any]) -> Any:
    if name in ("max", "min", "relu", "step") and any(abs(mpmath.im(a)) > TINY for a in arguments):
        raise NoNumber
    if name == "exp":
        return mpmath.exp(arguments[0])
    if name == "cos":
        return mpmath.cos(arguments[0])
    if name == "arccos":
        if abs(mpmath.im(arguments[0])) > TINY or abs(arguments[0]) > 1 + TINY:
            raise NoNumber
        return mpmath.acos(min(max(mpmath.re(arguments[0]), -1), 1))
    if name == "sigmoid":
        return 1 / (1 + mpmath.exp(-arguments[0]))
    real = [mpmath.re(a) for a in arguments]
    return {"max": max, "min": min}[name](real) if name in ("max", "min") else max(real[0], mpmath.mpf(0))
