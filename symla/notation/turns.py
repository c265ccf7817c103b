"""Exact angles: arccos(√2/2) is π/4, and (3π/4)/π is 3/4."""

from __future__ import annotations

from symla.notation import written as w
from symla.notation.exact import rational, surd
from symla.notation.rational import Fraction

_TWELFTHS = {Fraction(1): 0, Fraction(3, 4): 2, Fraction(1, 2): 3, Fraction(1, 4): 4, Fraction(0): 6}  # keyed by cos^2


def known_angle(node: w.Node) -> w.Node | None:
    """The value of arccos of 0, ±1/2, ±√2/2, ±√3/2 or ±1, or the ratio of an angle to π; None for other expressions."""
    if type(node) is w.Quotient and node.denominator == w.PI:
        part = _part(node.numerator)
        return None if part is None else w.number(part)
    if type(node) is not w.Call or node.function != "arccos" or len(node.arguments) != 1:
        return None
    exact = rational(node.arguments[0])
    cosine = surd(node.arguments[0]) if exact is None else (exact.numerator, exact.denominator, 1)
    if cosine is None:
        return None
    top, bottom, radicand = cosine
    twelfths = _TWELFTHS.get(Fraction(top * top * radicand, bottom * bottom))
    if twelfths is None:
        return None
    turn = Fraction(twelfths if top >= 0 else 12 - twelfths, 12)
    if not turn:
        return w.ZERO
    above: w.Node = w.PI if turn.numerator == 1 else w.Product((w.number(turn.numerator), w.PI))
    return above if turn.denominator == 1 else w.Quotient(above, w.number(turn.denominator))


def _part(angle: w.Node) -> Fraction | None:
    """The rational multiple of π that an angle is: 3/4 for 3π/4."""
    if angle == w.ZERO:
        return Fraction(0)
    if angle == w.PI:
        return Fraction(1)
    if type(angle) is w.Quotient and type(angle.denominator) is w.Number:
        above = _part(angle.numerator)
        return None if above is None or not angle.denominator.value else above / angle.denominator.value
    if type(angle) is w.Product and len(angle.factors) == 2 and angle.factors[1] == w.PI:
        times = rational(angle.factors[0])
        return None if times is None else Fraction(times)
    return None
