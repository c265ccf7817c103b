"""The signs of constants.

An enclosure proves that a constant is positive or negative; that it is zero, the normal form does, or a bound for the
distance of an algebraic number from zero (`algebraic.py`).
"""

from __future__ import annotations

from symla.kernel.numbers.algebraic import is_root_of_rationals, is_zero
from symla.kernel.numbers.conjugate import is_real
from symla.kernel.numbers.enclosure import Enclosure
from symla.kernel.numbers.exact import Field
from symla.kernel.numbers.polynomial import ONE, Exact, Scalar, TooHard
from symla.kernel.numbers.units import UNITS

_PRECISIONS = (64, 256, 1024)


def enclosed_sign(field: Field, x: Scalar, precisions: tuple[int, ...] = _PRECISIONS) -> int | None:
    """1 or -1 if bounds of a constant show it, which has to be real."""
    if not is_real(field, x):
        return None
    for precision in precisions:
        try:
            ball = Enclosure(field, precision).real(x)
        except TooHard:  # to be told from zero only by narrower bounds, perhaps
            continue
        if ball > 0:
            return 1
        if ball < 0:
            return -1
    return None


def sign_of_constant(field: Field, x: Exact) -> int | None:
    """-1, 0 or 1 for a constant that is real; None where something transcendental is too close to zero."""
    if not is_real(field, x):
        return None
    found = enclosed_sign(field, x, _PRECISIONS[:1])
    if found is not None or is_root_of_rationals(field, x):
        return found or enclosed_sign(field, x, _PRECISIONS[1:])
    return 0 if is_zero(field, x) else enclosed_sign(field, x, _PRECISIONS[1:])


def beside_a_root(field: Field, x: Exact) -> int | None:
    """The sign of c + d sqrt(r) for a whole number r, by the squares of the two terms; None for other numbers."""
    p = x.numerator
    c = p.get((), 0)
    if x.denominator is not ONE or len(p) != 1 + (() in p):
        return None
    ((monomial, d),) = [term for term in p.items() if term[0]]
    radicand = 1
    for g, e in monomial:
        generator = field.generators[g]
        if generator.kind != "prime" or 2 * e != UNITS:
            return None
        radicand *= generator.index
    larger = c if c * c > d * d * radicand else d  # the squares differ: the root is irrational
    return 1 if larger > 0 else -1
