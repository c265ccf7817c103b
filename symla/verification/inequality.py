"""Numbers that are never negative, beyond what their form shows: ||u|| ||v|| >= u · v, ||u|| + ||v|| >= ||u + v||.

A + B·g with g >= 0 and g^2 = x: where B >= 0 and B^2·x >= A^2 it is at least |A| + A >= 0; where B <= 0, A >= 0 and
A^2 >= B^2·x as well.
"""

from __future__ import annotations

from symla.notation import written as w
from symla.verification.exact import Field
from symla.verification.polynomial import ONE, Exact, Polynomial, Scalar
from symla.verification.sign import is_nonnegative

_DEEPEST = 5
_TWO = w.Number(2)


def is_cauchy_schwarz(left: w.Node, symbol: str, right: w.Node) -> bool:
    """Whether this is the inequality |u · v|^2 <= (||u|| ||v||)^2, which holds for all vectors of the same size."""
    if symbol != "<=" or not (type(left) is type(right) is w.Power) or not left.exponent == right.exponent == _TWO:
        return False
    dot = left.base.operand if type(left.base) is w.AbsoluteValue else None
    if type(dot) is not w.VectorProduct or dot.kind != "dot" or type(right.base) is not w.Product:
        return False
    return right.base.factors == (w.Norm(dot.left), w.Norm(dot.right))


def never_negative(field: Field, x: Scalar, depth: int = 0) -> bool:
    """Whether the real number is >= 0 for all values of its symbols."""
    if is_nonnegative(field, x):
        return True
    if type(x) is not Exact or depth > _DEEPEST:
        return False
    if x.denominator is not ONE:
        return never_negative(field, field.multiply(Exact(x.numerator, ONE), Exact(x.denominator, ONE)), depth + 1)
    for g in sorted({g for m in x.numerator for g, _ in m}, reverse=True):
        generator = field.generators[g]
        if generator.sign is None or not (
            generator.kind == "abs" or (generator.kind == "radical" and generator.index == 2)
        ):
            continue
        with_it: Polynomial = {}
        rest: Polynomial = {}
        for monomial, coefficient in x.numerator.items():
            own = tuple(f for f in monomial if f[0] != g)
            (rest if len(own) == len(monomial) else with_it)[own] = coefficient
        a, b = field.settle(rest, ONE), field.settle(with_it, ONE)
        gap = field.subtract(field.power(field.multiply(b, field.of(g)), 2), field.power(a, 2))
        if is_nonnegative(field, b):
            shown = never_negative(field, gap, depth + 1)
        else:
            opposite = is_nonnegative(field, field.negate(b)) and never_negative(field, field.negate(gap), depth + 1)
            shown = opposite and never_negative(field, a, depth + 1)
        if shown:
            return True
    return False
