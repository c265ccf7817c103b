"""The value of a written constant as a ball, an interval that certainly contains it (Arb, in python-flint).

A number whose arithmetic stays real has a ball with an imaginary part of exactly zero.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from symla.notation import written as w
from symla.notation.named import NamedZero
from symla.notation.rational import Fraction

Ball = Any  # an acb: python-flint is imported only when a constant is enclosed


def ball_of(node: w.Node, bits: int) -> Ball | None:
    """A ball computed with so many bits; None for what is not a constant of these kinds, or where the ball reaches over
    the domain of a function.
    """
    from flint import acb, ctx

    with ctx.workprec(bits):
        try:
            found = acb(_ball(node))
        except (_NoBall, ZeroDivisionError, OverflowError):  # the index of a root may be too large
            return None
    return found if found.is_finite() else None


def nearest(ball: Ball, places: int, bits: int) -> int | None:
    """The real part in units of the last of so many decimal places, rounded to the nearest; None if a tie or an exact
    number of units is not ruled out.
    """
    from flint import ctx

    with ctx.workprec(bits):
        halves = ball.real * (2 * 10**places)
        below = halves.floor().unique_fmpz()
        if below is None or halves.contains_integer():
            return None
        return (int(below) + 1) // 2


class _NoBall(Exception):
    pass


def _ball(node: w.Node) -> Ball:
    found = _KINDS.get(type(node))
    if found is None:
        raise _NoBall
    return found(node)


def _number(node: Any) -> Ball:
    from flint import arb, fmpq

    value: int | Fraction = node.value
    return arb(value) if type(value) is int else arb(fmpq(value.numerator, value.denominator))


def _constant(node: Any) -> Ball:
    from flint import acb, arb

    if node == w.I:
        return acb(0, 1)
    if node == w.PI:
        return arb.pi()
    if node == w.E:
        return arb(1).exp()
    raise _NoBall


def _sum(node: Any) -> Ball:
    total = _ball(node.terms[0])
    for term in node.terms[1:]:
        total = total + _ball(term)
    return total


def _product(node: Any) -> Ball:
    found = _ball(node.factors[0])
    for factor in node.factors[1:]:
        found = found * _ball(factor)
    return found


def _power(node: Any) -> Ball:
    exponent = node.exponent
    if node.base == w.E:
        return _ball(exponent).exp()
    base = _ball(node.base)
    if type(exponent) is w.Number and type(exponent.value) is int:
        return base**exponent.value
    return _principal(base) ** _ball(exponent)


def _root(node: Any) -> Ball:
    radicand = _principal(_ball(node.radicand))
    return radicand.sqrt() if node.index == 2 else radicand.root(node.index)


def _principal(base: Ball) -> Ball:
    """A number of which a root or a power is taken: a complex one, unless it is certainly not negative."""
    from flint import acb, arb

    return acb(base) if type(base) is arb and base < 0 else base


def _zero(node: Any) -> Ball:
    """The zero whose ball is next to the decimals; those of real zeros have no imaginary part."""
    from flint import acb, fmpz_poly

    told = acb(float(node.real), float(node.imaginary or "0"))
    found: Any = fmpz_poly(list(node.polynomial[::-1])).complex_roots()
    zero = min((ball for ball, _ in found), key=lambda ball: abs(ball - told).mid())
    return zero if node.imaginary else zero.real


def _call(node: Any) -> Ball:
    function = _FUNCTIONS.get(node.function)
    if function is None or node.keywords or node.subscript is not None:
        raise _NoBall
    return function(*[_ball(argument) for argument in node.arguments])


def _largest(*balls: Ball) -> Ball:
    found = _real(balls[0])
    for other in balls[1:]:
        found = found.max(_real(other))
    return found


def _real(ball: Ball) -> Ball:
    """The same number as a real one: only such are compared."""
    from flint import acb

    if type(ball) is not acb:
        return ball
    if ball.imag != 0:
        raise _NoBall
    return ball.real


_KINDS: Final[dict[type[w.Node], Callable[[Any], Ball]]] = {
    w.Number: _number,
    w.Constant: _constant,
    w.Sum: _sum,
    w.Negative: lambda node: -_ball(node.operand),
    w.Product: _product,
    w.Quotient: lambda node: _ball(node.numerator) / _ball(node.denominator),
    w.Power: _power,
    w.Root: _root,
    w.AbsoluteValue: lambda node: abs(_ball(node.operand)),
    w.Call: _call,
    NamedZero: _zero,
}
_FUNCTIONS: Final[dict[str, Callable[..., Ball]]] = {
    **{name: lambda x, name=name: getattr(x, name)() for name in "cos sin tan cosh sinh tanh cot sec csc exp".split()},
    "ln": lambda x: _principal(x).log(),
    "arccos": lambda x: x.acos(),
    "arcsin": lambda x: x.asin(),
    "arctan": lambda x: x.atan(),
    "max": _largest,
    "min": lambda *balls: -_largest(*[-ball for ball in balls]),
    "relu": lambda x: _largest(x, 0),
    "sigmoid": lambda x: 1 / (1 + (-x).exp()),
}
