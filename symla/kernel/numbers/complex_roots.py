"""Square roots of complex numbers by their real and imaginary parts.

sqrt(a + bi) = sqrt((r + a)/2) + i sqrt((r - a)/2) for b >= 0, and with a minus sign for b < 0, where r is the absolute
value; for b = 0 and a < 0 it is i sqrt(-a).
"""

from __future__ import annotations

from symla.kernel.numbers.conjugate import both_parts, parts
from symla.kernel.numbers.denested import Root
from symla.kernel.numbers.exact import Field
from symla.kernel.numbers.generators import Generator
from symla.kernel.numbers.polynomial import ONE, Exact, Scalar, TooHard, content
from symla.kernel.numbers.sign import is_nonnegative, is_positive, sign
from symla.notation.rational import Fraction

_HALF = Fraction(1, 2)


def root_of_complex(field: Field, x: Exact, index: int, root: Root) -> Scalar:
    """The root of a constant that is not real, for an even index."""
    a, b = both_parts(field, x)
    side = sign(field, b)
    if not side:
        raise TooHard("a root of a number that may be negative")
    size = _modulus(field, a, b, root)
    real = root(field, field.multiply(_HALF, field.add(size, a)), 2)
    imaginary = root(field, field.multiply(_HALF, field.subtract(size, a)), 2)
    return root(field, _joined(field, real, side, imaginary), index // 2)


def root_in_parts(field: Field, x: Exact, root: Root) -> Scalar | None:
    """The square root of a number with real symbols, of which b >= 0 or b < 0 is known; None for others."""
    split = parts(field, x.numerator) if x.denominator is ONE else None
    if split is None or not split[1]:
        return None
    a, b = (field.settle(part, ONE) for part in split)
    side = 1 if is_nonnegative(field, b) else -1 if is_positive(field, field.negate(b)) else 0
    if not side:
        return None
    size = _modulus(field, a, b, root)
    real, imaginary = (_of_nonnegative(field, y, root) for y in (field.add(size, a), field.subtract(size, a)))
    return field.multiply(root(field, _HALF, 2), _joined(field, real, side, imaginary))


def _modulus(field: Field, a: Scalar, b: Scalar, root: Root) -> Scalar:
    return root(field, field.add(field.power(a, 2), field.power(b, 2)), 2)


def _joined(field: Field, real: Scalar, side: int, imaginary: Scalar) -> Scalar:
    return field.add(real, field.multiply(field.multiply(side, field.of(field.generator("i"))), imaginary))


def _of_nonnegative(field: Field, x: Scalar, root: Root) -> Scalar:
    """The square root of a number that is known not to be negative, whatever its form tells: r + a, since r >= |a|."""
    if type(x) is not Exact or x.denominator is not ONE or sign(field, x) is not None:
        return root(field, x, 2)
    scale = content(x.numerator)
    inner = field.scaled(x, Fraction(1) / scale)
    found = field.find("radical", "", 2, (inner,))
    if found is None:
        found = field.compound(Generator("radical", "", 2, (inner,), True, 0))
    return field.multiply(root(field, scale, 2), field.of(found))
