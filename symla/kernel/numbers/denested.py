"""Roots of sums with a root, as sums of simpler roots.

sqrt(A + R) = sqrt(u) + sqrt(v) for R >= 0, and sqrt(A - R) = |sqrt(u) - sqrt(v)|, where u = (A + d)/2 and v = (A - d)/2
for A >= 0 and d^2 = A^2 - R^2: then 4uv = R^2, so u and v are not negative, as is their sum.

    sqrt(6 + 2 sqrt(5)) = sqrt(5) + 1       sqrt(2k^2 + 4 - 2|k| sqrt(k^2 + 4)) = sqrt(k^2 + 4) - |k|
    sqrt(k^2 + 3 + 2 sqrt(3)|k|) = |k| + sqrt(3)

sqrt((c + b g)^2) = c + b g for c > 0, b >= 0 and any root g, which has no negative real part.

    sqrt(x + 2 sqrt(x - 1)) = sqrt(x - 1) + 1
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import suppress
from typing import TypeAlias

from symla.kernel.numbers.common import square_part
from symla.kernel.numbers.conjugate import is_real
from symla.kernel.numbers.exact import Field
from symla.kernel.numbers.half_angle import square_part_of_angle
from symla.kernel.numbers.in_powers import linear_in
from symla.kernel.numbers.polynomial import ONE, Exact, Polynomial, Scalar, TooHard, generators_of
from symla.kernel.numbers.sign import is_nonnegative, is_positive
from symla.notation.rational import Fraction

Root: TypeAlias = Callable[[Field, Scalar, int], Scalar]
_MOST_TERMS = 12


def denested(field: Field, x: Exact, root: Root, modulus: Callable[[Field, Scalar], Scalar]) -> Scalar | None:
    """The square root of the number as a sum of roots without a root in them; None if it has no such form."""
    if x.denominator is not ONE or not 1 < len(x.numerator) <= _MOST_TERMS:
        return None
    if len(x.numerator) == 2 and () in x.numerator and (found := _of_whole_numbers(field, x, root)) is not None:
        return found
    for plain, rooted, side in _parted(field, x.numerator):
        if not is_nonnegative(field, plain):
            continue
        square = field.subtract(field.power(plain, 2), field.power(rooted, 2))
        d = _root_of_square(field, square, root)
        if d is not None:
            half = Fraction(1, 2)
            outer = root(field, field.multiply(half, field.add(plain, d)), 2)
            inner = root(field, field.multiply(half, field.subtract(plain, d)), 2)
            if side > 0:
                return field.add(outer, inner)
            if is_nonnegative(field, d):
                return field.subtract(outer, inner)
            return modulus(field, field.subtract(inner, outer))
    return _of_a_square(field, x, root)


def _of_a_square(field: Field, x: Exact, root: Root) -> Scalar | None:
    """c + b g for the root of A + B g = (c + b g)^2, where c > 0, b >= 0, and g may be imaginary; None for others."""
    for g in sorted(generators_of(x.numerator)):
        generator = field.generators[g]
        if generator.kind != "radical" or generator.index != 2 or generator.sign is not None:
            continue
        parts = linear_in(field, x.numerator, g)
        if parts is None or not is_nonnegative(field, parts[1]):
            continue
        plain, beside = parts
        square = field.subtract(field.power(plain, 2), field.multiply(field.power(beside, 2), generator.arguments[0]))
        d = _root_of_square(field, square, root)
        for other in (d, field.negate(d)) if d is not None else ():
            c2 = field.multiply(Fraction(1, 2), field.add(plain, other))
            if not is_positive(field, c2):
                continue
            c = root(field, c2, 2)
            b = field.divide(beside, field.multiply(2, c))
            found = field.add(c, field.multiply(b, field.of(g)))
            turned = is_positive(field, c) and is_nonnegative(field, b)  # by less than a quarter
            if turned and field.is_zero(field.subtract(field.power(found, 2), x)):
                return found
    return None


def sign_with_root(field: Field, x: Scalar) -> int | None:
    """1 or 0 for A + R or A - R that is positive, or not negative, since A is and A^2 >= R^2; None where that is not
    known.
    """
    if type(x) is not Exact or x.denominator is not ONE or len(x.numerator) > _MOST_TERMS:
        return None
    for plain, rooted, _ in _parted(field, x.numerator):
        square = field.subtract(field.power(plain, 2), field.power(rooted, 2))
        if is_nonnegative(field, plain) and is_nonnegative(field, square):
            return 1 if is_positive(field, plain) and is_positive(field, square) else 0
    return None


def norm(field: Field, p: Polynomial) -> Scalar:
    """A^2 - B^2 r for A + B sqrt(r), which is a multiple of it: 4r(r - 9) for 2r - 6 sqrt(r); 0 where there is no root
    of something with letters, or many terms.
    """
    for g in sorted(generators_of(p), reverse=True) if len(p) <= _MOST_TERMS else ():
        generator = field.generators[g]
        parts = linear_in(field, p, g) if generator.kind == "radical" and generator.index == 2 else None
        if parts is not None:
            with suppress(TooHard):
                turned = field.multiply(field.power(parts[1], 2), generator.arguments[0])
                return field.subtract(field.power(parts[0], 2), turned)
    return 0


def root_of_turns(field: Field, x: Exact, root: Root, modulus: Callable[[Field, Scalar], Scalar]) -> Scalar | None:
    """The root of the square of a real sum of exponentials, sqrt(u^2 + 2 + u^-2) = |u + u^-1|; None for others."""
    if x.denominator is not ONE or not all(type(e) is int for m in x.numerator for _, e in m):
        return None
    turns = {g for m in x.numerator for g, e in m if e < 0 and field.generators[g].label == "exp"}
    lowest = {g: min(dict(m).get(g, 0) for m in x.numerator) for g in turns}
    number: Scalar = x
    for g, e in lowest.items():
        number = field.multiply(number, field.of(g, -e))
    taken = square_part(number.numerator) if turns and type(number) is Exact and number.denominator is ONE else None
    if taken is None or set(taken[1]) != {()}:
        found = square_part_of_angle(field, x.numerator)  # (sin(t) + 2)^2, whose root has i in it
        return None if found is None else field.multiply(modulus(field, found[0]), root(field, found[1], 2))
    scale, y = taken[1][()], field.settle(taken[0], ONE)
    for g, e in lowest.items():
        y = field.multiply(y, field.of(g, Fraction(e, 2)))
    if scale < 0:
        scale, y = -scale, field.multiply(y, field.of(field.generator("i")))
    return field.multiply(root(field, scale, 2), modulus(field, y)) if is_real(field, y) else None


def exceeds(field: Field, x: Exact) -> bool:
    """Whether a difference of two square roots, sqrt(u) - sqrt(v) with positive factors, is not negative: u >= v."""
    if x.denominator is not ONE or len(x.numerator) != 2:
        return False
    squares: list[tuple[bool, Scalar]] = []
    for monomial, c in x.numerator.items():
        if any(field.generators[g].sign is None for g, _ in monomial):
            return False
        squares.append((c > 0, field.power(Exact({monomial: c}, ONE), 2)))
    (first, one), (second, other) = squares
    if first is second:
        return first
    return is_nonnegative(field, field.subtract(one, other) if first else field.subtract(other, one))


def _parted(field: Field, p: Polynomial) -> Iterator[tuple[Scalar, Scalar, int]]:
    """A and R, or A and -R with the sign -1, for every root or absolute value of something with letters that occurs in
    some terms.
    """
    for g in sorted(generators_of(p)):
        generator = field.generators[g]
        is_root = generator.kind == "abs" or (generator.kind == "radical" and generator.index == 2)
        if not is_root or generator.sign is None:
            continue
        terms = {monomial: c for monomial, c in p.items() if (g, 1) in monomial}
        rooted = field.settle(terms, ONE)
        if len(terms) == len(p) or not is_real(field, Exact(p, ONE)):
            continue
        for side in (1, -1):
            if is_nonnegative(field, field.multiply(side, rooted)):
                yield field.settle({m: c for m, c in p.items() if m not in terms}, ONE), rooted, side
                break


def _root_of_square(field: Field, x: Scalar, root: Root) -> Scalar | None:
    """A real d with d^2 = x; None where there is no such polynomial."""
    if type(x) is not Exact:
        d = root(field, x, 2) if x >= 0 else None
        return d if type(d) is not Exact else None
    taken = square_part(x.numerator) if x.denominator is ONE else None
    if taken is None or set(taken[1]) != {()}:
        return None
    scale, d = _root_of_square(field, taken[1][()], root), Exact(taken[0], ONE)
    return field.multiply(scale, d) if scale is not None and is_real(field, d) else None


def _of_whole_numbers(field: Field, x: Exact, root: Root) -> Scalar | None:
    """The same for a rational A and d, and the root of a rational number."""
    if x.denominator is not ONE or len(x.numerator) != 2 or () not in x.numerator:
        return None
    a = x.numerator[()]
    ((monomial, b),) = [(m, c) for m, c in x.numerator.items() if m]
    if a <= 0 or any(field.generators[g].kind != "prime" for g, _ in monomial):
        return None
    square = field.power(Exact({monomial: b}, ONE), 2)
    if type(square) is Exact or square > a * a:
        return None
    d = root(field, Fraction(a * a - square), 2)
    if type(d) is Exact:
        return None
    outer, inner = root(field, Fraction(a + d) / 2, 2), root(field, Fraction(a - d) / 2, 2)
    return field.add(outer, inner) if b > 0 else field.subtract(outer, inner)
