"""Nonnegative numbers, beyond what their form shows: ||u|| ||v|| >= u · v, ||u|| + ||v|| >= ||u + v||.

A + B·g with g >= 0 and g^2 = x: where B >= 0 and B^2·x >= A^2 it is at least |A| + A >= 0; where A >= 0 and A^2 >=
B^2·x, whatever the sign of B is, it is at least A - |A| = 0.
"""

from __future__ import annotations

from collections.abc import Iterator

from symla.kernel.numbers.conjugate import is_real
from symla.kernel.numbers.exact import Field
from symla.kernel.numbers.generators import Generator
from symla.kernel.numbers.in_powers import linear_in
from symla.kernel.numbers.on_intervals import sign_beside
from symla.kernel.numbers.one_symbol import sign_of_all
from symla.kernel.numbers.polynomial import ONE, Exact, Polynomial, Scalar, generators_of
from symla.kernel.numbers.quadratic import as_squares
from symla.kernel.numbers.sign import is_nonnegative, is_positive
from symla.notation import written as w
from symla.notation.rational import Fraction

_DEEPEST = 5
_MOST_CHOICES = 6
_MOST_TRIED = 400


def is_cauchy_schwarz(left: w.Node, symbol: str, right: w.Node) -> bool:
    """Whether this is the inequality |u · v|^2 <= (||u|| ||v||)^2, which holds for all vectors of the same size."""
    if symbol != "<=" or not (type(left) is type(right) is w.Power) or not left.exponent == right.exponent == w.TWO:
        return False
    dot = left.base.operand if type(left.base) is w.AbsoluteValue else None
    if type(dot) is not w.VectorProduct or dot.kind != "dot" or type(right.base) is not w.Product:
        return False
    return right.base.factors == (w.Norm(dot.left), w.Norm(dot.right))


def why_never_negative(field: Field, x: Scalar, strict: bool) -> str:
    """What is told of a difference that is never negative, or positive if `strict`, and if it is a sum of squares."""
    if strict:
        return "the difference is positive"
    is_of_squares = type(x) is Exact and x.denominator is ONE and as_squares(field, x.numerator) is not None
    return "squares are not negative" if is_of_squares else "the difference is not negative"


def never_negative(field: Field, x: Scalar, strict: bool = False) -> bool:
    """Whether the real number is >= 0 for all values of its symbols; > 0, if `strict`."""
    return _is_known(field, x, 0, strict, iter(range(_MOST_TRIED)))


def _is_known(field: Field, x: Scalar, depth: int, strict: bool, left: Iterator[int]) -> bool:
    """The same, as far as numbers are `left` to be tried: with every absolute value there are several times as many."""
    if next(left, None) is None:
        return False
    if is_positive(field, x) or (not strict and is_nonnegative(field, x)):
        return True
    if type(x) is not Exact or depth > _DEEPEST:
        return False
    if x.denominator is not ONE:
        top, bottom = Exact(x.numerator, ONE), Exact(x.denominator, ONE)
        for above, below in ((top, bottom), (field.negate(top), field.negate(bottom))):
            if is_nonnegative(field, below) and _is_known(field, above, depth + 1, strict, left):
                return True
        # x/y has the sign of x y for a real y; for y = i it is the opposite one
        return is_real(field, bottom) and _is_known(field, field.multiply(top, bottom), depth + 1, strict, left)
    known = _in_one_symbol(field, x.numerator, strict)
    if known is not None:
        return known
    for g in sorted(generators_of(x.numerator), reverse=True):
        generator = field.generators[g]
        parts = linear_in(field, x.numerator, g) if generator.kind in ("abs", "radical", "function") else None
        if parts is None:
            continue
        a, b = parts
        sign_of_b = 1 if is_nonnegative(field, b) else -1 if is_nonnegative(field, field.negate(b)) else 0
        if sign_of_b and _by_choices(field, generator, a, b, sign_of_b > 0, depth, strict, left):
            return True
        if is_real(field, b) and _by_squares(field, g, a, b, sign_of_b > 0, depth, strict, left):
            return True
    return False


def _by_choices(
    field: Field,
    generator: Generator,
    a: Scalar,
    b: Scalar,
    positive: bool,
    depth: int,
    strict: bool,
    left: Iterator[int],
) -> bool:
    """A + B·max(x, y), by the choices x and y; |x| is max(x, -x)."""
    choices = generator.arguments
    if generator.kind == "abs":
        choices = (choices[0], field.negate(choices[0]))
    elif generator.label != "max" or len(choices) > _MOST_CHOICES:
        return False
    if positive:  # max is also at least the mean
        choices = (*choices, field.multiply(Fraction(1, len(choices)), field.total(list(choices))))
    found = (_is_known(field, field.add(a, field.multiply(b, x)), depth + 1, strict, left) for x in choices)
    return any(found) if positive else all(found)


def _by_squares(
    field: Field, g: int, a: Scalar, b: Scalar, positive: bool, depth: int, strict: bool, left: Iterator[int]
) -> bool:
    """A + B·g, where g is a root or an absolute value, by comparing A^2 and B^2·g^2."""
    generator = field.generators[g]
    if generator.sign is None or not (
        generator.kind == "abs" or (generator.kind == "radical" and generator.index == 2)
    ):
        return False
    gap = field.subtract(field.power(field.multiply(b, field.of(g)), 2), field.power(a, 2))
    if positive:
        return _is_known(field, gap, depth + 1, strict, left)
    return _is_known(field, field.negate(gap), depth + 1, strict, left) and _is_known(field, a, depth + 1, False, left)


def _in_one_symbol(field: Field, p: Polynomial, strict: bool) -> bool | None:
    """Whether a polynomial in one real symbol is nowhere negative: no factor that occurs an odd number of times has a
    real root, and none at all if it must not be zero.  Where something is assumed of its symbol, its sign there
    decides.  None for other numbers.
    """
    if field.assumed:
        known = sign_beside(field, Exact(p, ONE))
        return True if known == 1 or (known == 0 and not strict) else None
    known = None if field.lowered else sign_of_all(field, p)
    return None if known is None else known >= strict
