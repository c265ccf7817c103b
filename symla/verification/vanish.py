"""Whether a number whose normal form is not zero is zero all the same: sqrt(3 + 2 sqrt(2)) - 1 - sqrt(2), say.

A number A + B·g, with g = x^(1/n) >= 0, is zero where A and B·g have opposite signs and (-A)^n = B^n·x; it is not zero
where these powers differ.  So one radical (or absolute value) after the other is got rid of.
"""

from __future__ import annotations

from symla.verification.exact import Field
from symla.verification.polynomial import ONE, Exact, Monomial, Polynomial, Scalar, TooHard
from symla.verification.sign import enclosed_sign, is_constant, is_nonnegative, is_root_of_rationals, parts

_DEEPEST = 6


def vanishes(field: Field, x: Scalar) -> bool | None:
    """True if it is zero for all values of its symbols; False for a constant that is not zero; None if not known."""
    try:
        return _vanishes(field, x, 0)
    except TooHard:
        return None


def is_nonzero_constant(field: Field, x: Scalar) -> bool:
    """Whether it is a constant, and certainly not zero."""
    if type(x) is not Exact:
        return x != 0
    if not x.numerator:
        return False
    return is_root_of_rationals(field, x) or (is_constant(field, x) and vanishes(field, x) is False)


def _vanishes(field: Field, x: Scalar, depth: int) -> bool | None:
    if type(x) is not Exact:
        return x == 0
    if not x.numerator:
        return True
    if is_root_of_rationals(field, x):
        return False
    own = Exact(x.numerator, ONE)
    constant = is_constant(field, own)
    split = parts(field, x.numerator)
    if split is None or depth > _DEEPEST:
        return None
    if split[1]:
        both = [_vanishes(field, Exact(p, ONE), depth) if p else True for p in split]
        return False if constant and False in both else True if both == [True, True] else None
    if constant and enclosed_sign(field, own):
        return False
    for g in sorted({g for m in x.numerator for g, _ in m}, reverse=True):
        if field.generators[g].kind in ("radical", "abs") and field.generators[g].sign is not None:
            return _without(field, x.numerator, g, constant, depth + 1)
    return None


def _without(field: Field, p: Polynomial, g: int, constant: bool, depth: int) -> bool | None:
    """Whether A + B·g is zero."""
    generator = field.generators[g]
    with_it: Polynomial = {}
    rest: Polynomial = {}
    for monomial, coefficient in p.items():
        exponent = dict(monomial).get(g, 0)
        if exponent > 1:
            return None
        other: Monomial = tuple(f for f in monomial if f[0] != g)
        (with_it if exponent else rest)[other] = coefficient
    n = generator.index if generator.kind == "radical" else 2
    inner = generator.arguments[0]
    radicand = inner if generator.kind == "radical" else field.multiply(inner, inner)
    a: Scalar = field.settle({m: -c for m, c in rest.items()}, ONE)
    b: Scalar = field.settle(with_it, ONE)
    equal = _vanishes(field, field.subtract(field.power(a, n), field.multiply(field.power(b, n), radicand)), depth)
    if equal is False and constant:
        return False
    if not equal:
        return None
    if n % 2 or _agree(field, a, b):
        return True
    # the powers agree, so both are zero if one of them is
    if _vanishes(field, a, depth) or _vanishes(field, b, depth):
        return True
    return None


def _agree(field: Field, a: Scalar, b: Scalar) -> bool:
    """Whether neither has the other's opposite sign."""
    negative = field.negate(a), field.negate(b)
    return (is_nonnegative(field, a) and is_nonnegative(field, b)) or all(is_nonnegative(field, n) for n in negative)
