"""Absolute values, roots and powers of exact numbers.

The root is the principal one: sqrt(-4) = 2i, and sqrt(a) of a symbol may be imaginary, so that sqrt(a)^2 = a holds for
every a, sqrt(a^2) = |a| for the real ones, and sqrt(a) >= 0 is not claimed.
"""

from __future__ import annotations

from math import isqrt

from symla.kernel.numbers.by_signs import is_nonnegative_by_signs
from symla.kernel.numbers.common import as_power, square_part
from symla.kernel.numbers.complex_roots import root_in_parts, root_of_complex
from symla.kernel.numbers.conjugate import conjugate, conjugate_pair, is_constant, is_real
from symla.kernel.numbers.denested import denested, exceeds, root_of_turns, sign_with_root
from symla.kernel.numbers.exact import Field
from symla.kernel.numbers.generators import Generator
from symla.kernel.numbers.half_angle import square_part_of_angle
from symla.kernel.numbers.in_real_parts import lowest_of_real
from symla.kernel.numbers.polynomial import (
    MOST_BITS,
    ONE,
    Exact,
    Polynomial,
    Rational,
    Scalar,
    TooHard,
    Undefined,
    bits,
    content,
    plain,
    ratio,
)
from symla.kernel.numbers.ring import centred, without_negative
from symla.kernel.numbers.shared import divided, power_of_root, shared
from symla.kernel.numbers.sign import is_nonnegative, sign
from symla.kernel.numbers.surds import root_of_whole, surd_squared, units
from symla.kernel.numbers.units import UNITS
from symla.notation.rational import Fraction

_HIGHEST_INDEX = 50
_TWO_CONVENTIONS = "of a negative number, conventions differ about roots whose index is not 2"


# ---- absolute value -------------------------------------------------------------------------------------------------


def modulus_squared(field: Field, x: Scalar) -> Scalar:
    """|x|^2"""
    if type(x) is not Exact:
        return x * x
    if is_real(field, x):
        return power(field, x, 2)
    try:
        return field.multiply(x, conjugate(field, x))
    except TooHard:
        if x.denominator is not ONE:  # |√(a/b)|^2 = |√(a b)|^2/|b|^2
            squares = [modulus_squared(field, _number(p)) for p in (x.numerator, x.denominator)]
            return field.divide(*squares)
        if len(x.numerator) > 1:
            raise
    ((monomial, coefficient),) = x.numerator.items()
    result: Scalar = coefficient * coefficient
    for g, e in monomial:
        generator = field.generators[g]
        if generator.kind == "radical" and not generator.real:  # |√x|^2 = |x|
            size = root(field, modulus(field, generator.arguments[0]), generator.index)
            factor = field.power(size, 2 * int(e))
        else:
            factor = modulus_squared(field, field.of(g, e))
        result = field.multiply(result, factor)
    return result


def modulus(field: Field, x: Scalar) -> Scalar:
    """|x|, of a real or complex number."""
    if type(x) is not Exact:
        return x if x >= 0 else -x
    if not is_real(field, x):
        return root(field, modulus_squared(field, x), 2)
    if is_nonnegative(field, x):
        return x
    opposite = field.negate(x)
    if is_nonnegative(field, opposite):
        return opposite
    if x.denominator is not ONE:
        return field.divide(modulus(field, _number(x.numerator)), modulus(field, _number(x.denominator)))
    result: Scalar = content(x.numerator)
    common = shared(field, x.numerator)
    for g, e in common.items():
        result = field.multiply(result, _modulus_of_generator(field, g, e))
    rest = _number(divided(x.numerator, content(x.numerator), common))
    return field.multiply(result, _modulus_of_rest(field, rest))


def _modulus_of_rest(field: Field, x: Scalar) -> Scalar:
    if type(x) is not Exact:
        return x if x >= 0 else -x
    if is_nonnegative(field, x):
        return x
    if x.numerator[min(x.numerator)] < 0:
        x = Exact({m: -c for m, c in x.numerator.items()}, ONE)
    if is_nonnegative(field, x):
        return x
    opposite = Exact({m: -c for m, c in x.numerator.items()}, ONE)
    larger = next((y for y in (x, opposite) if exceeds(field, y)), None)
    if larger is not None:
        return larger
    if (taken := square_part_of_angle(field, x.numerator)) is not None:  # |sin(t) + sin(t)^2| = (1 + sin(t)) |sin(t)|
        square = field.power(taken[0], 2)
        if field.same(field.multiply(square, taken[1]), x):
            return field.multiply(square, modulus(field, taken[1]))
    found = field.find("abs", "", 0, (x,))
    if found is None:
        found = field.find("radical", "", 2, (field.multiply(x, x),))
    return field.of(field.compound(Generator("abs", "", 0, (x,), True, 0)) if found is None else found)


def _modulus_of_generator(field: Field, g: int, e: Rational) -> Scalar:
    """|g|^e"""
    generator = field.generators[g]
    if generator.sign is not None or (type(e) is int and e % 2 == 0):
        return field.of(g, e)
    if field.assumed and generator.real and type(e) is int:
        for number in (field.of(g), field.negate(field.of(g))):
            if is_nonnegative(field, number):
                return field.power(number, e)
    modulus = Generator("abs", "", 0, (field.of(g),), True, 0)
    return field.of(field.compound(modulus), e)


def _number(p: Polynomial) -> Scalar:
    """A polynomial as a number."""
    return p[()] if len(p) == 1 and () in p else Exact(p, ONE)


# ---- roots ----------------------------------------------------------------------------------------------------------


def root(field: Field, x: Scalar, index: int) -> Scalar:
    """The principal root."""
    if index < 1:
        raise Undefined("a root has a positive index")
    if index > _HIGHEST_INDEX:
        raise TooHard("a root of such a high index")
    if index == 1:
        return x
    if type(x) is not Exact:
        found = field.roots.get((x, index))
        if found is None:
            found = field.roots[x, index] = _root_of_rational(field, x, index)
        return found
    known = sign(field, x)
    if known == -1:
        if index != 2:
            raise TooHard(_TWO_CONVENTIONS)
        return field.multiply(field.of(field.generator("i")), root(field, field.negate(x), 2))
    if known == 0:
        return 0
    if known is None and is_constant(field, x) and not is_real(field, x):
        if x.denominator is not ONE:
            return _over_square(field, x, index)
        return _root_of_polynomial(field, x.numerator, index) if index % 2 else root_of_complex(field, x, index, root)
    if known is None and field.in_parts and index == 2 and (found := root_in_parts(field, x, root)) is not None:
        return found
    if x.denominator is ONE:
        return _root_of_polynomial(field, x.numerator, index)
    lowest = field.in_lowest_terms(x.numerator, x.denominator)
    if lowest[1] != x.denominator:
        return root(field, field.settle(*lowest), index)
    if (reduced := lowest_of_real(field, x)) is not None:
        return root(field, reduced, index)
    top, bottom = _number(x.numerator), _number(x.denominator)
    if not (above := is_nonnegative_by_signs(field, bottom)) and is_nonnegative_by_signs(field, field.negate(bottom)):
        top, bottom, above = field.negate(top), field.negate(bottom), True
    if above and (known == 1 or is_nonnegative_by_signs(field, top)):
        return field.divide(root(field, top, index), root(field, bottom, index))
    if not is_real(field, bottom):
        return _over_square(field, x, index)
    if index % 2:
        raise TooHard("a root of a quotient whose divisor may be negative")
    whole = field.multiply(top, field.power(bottom, index - 1))
    return field.divide(root(field, whole, index), modulus(field, bottom))


def _over_square(field: Field, x: Exact, index: int) -> Scalar:
    """The root of z/w = z conj(w) |w|^(2n - 2)/|w|^(2n), whose divisor is positive."""
    bottom = _number(x.denominator)
    square = modulus_squared(field, bottom)
    if type(square) is Exact and not is_real(field, square):
        raise TooHard("a root of a quotient whose divisor may be negative")
    whole = field.multiply(_number(x.numerator), conjugate(field, bottom))
    whole = field.multiply(whole, field.power(square, index - 1))
    if type(whole) is Exact and whole.denominator is not ONE:
        raise TooHard("a root of a quotient whose divisor may be negative")
    return field.divide(root(field, whole, index), square)


def _root_of_rational(field: Field, x: Rational, index: int) -> Scalar:
    if x < 0:
        if index != 2:
            raise TooHard(_TWO_CONVENTIONS)
        return field.multiply(field.of(field.generator("i")), _root_of_rational(field, -x, 2))
    if index == 2:
        top, bottom = isqrt(x.numerator), isqrt(x.denominator)
        if top * top == x.numerator and bottom * bottom == x.denominator:
            return top if bottom == 1 else Fraction(top, bottom)
    if x == 0 or x == 1:
        return x
    if bits(x) * index > MOST_BITS:
        raise TooHard("the number under the root is too large")
    outside, monomial = root_of_whole(field, x.numerator, index, (x.denominator, index - 1))
    coefficient = ratio(outside, x.denominator)
    return Exact({monomial: coefficient}, ONE) if monomial else coefficient


def _root_of_polynomial(field: Field, p: Polynomial, index: int) -> Scalar:
    """Takes out what can be taken out of every term: sqrt(5a^2) = sqrt(5)|a|, sqrt(|a|b) = sqrt(|a|) sqrt(b)."""
    scale = content(p)
    if len(p) == 1 or index > 2:
        found = power_of_root(field, p, scale, index)
        if found is not None:
            return field.multiply(root(field, scale, index), field.of(*found))
    outside = root(field, scale, index)
    taken: dict[int, Rational] = {}
    for g, e in shared(field, p).items():
        generator = field.generators[g]
        if generator.kind == "prime":
            taken[g] = e
            outside = field.multiply(outside, field.of(g, units(e, index * UNITS)))
            continue
        if generator.kind in ("pi", "e") or (generator.label == "exp" and generator.sign == 1):
            taken[g] = e
            outside = field.multiply(outside, field.of(g, Fraction(e) / index))
            continue
        times, rest = divmod(int(e), index)
        if generator.sign is not None:
            taken[g] = e
            outside = field.multiply(outside, field.of(g, times))
            if rest:
                outside = field.multiply(outside, _radical(field, field.of(g, rest), index))
        elif times > 0 and index % 2 == 0:  # the cube root of a^3 is not a where a < 0
            taken[g] = times * index
            outside = field.multiply(outside, _modulus_of_generator(field, g, times))
    inner = _number(divided(p, scale, taken))
    if index == 2 and (pair := conjugate_pair(field, inner)) is not None:  # sqrt(z conj(z) w) = |z| sqrt(w)
        size = _radical(field, pair, 2)
        return field.multiply(field.multiply(outside, size), root(field, field.divide(inner, pair), 2))
    if type(inner) is Exact:
        return field.multiply(outside, _radical(field, inner, index))
    return field.multiply(outside, root(field, inner, index))


def _radical(field: Field, radicand: Scalar, index: int) -> Scalar:
    if type(radicand) is Exact and radicand.denominator is ONE and (index > 2 or len(radicand.numerator) == 1):
        power, times = as_power(radicand.numerator, index)
        base = _number(power)
        if times > 1 and is_real(field, base):
            if times % 2 and is_nonnegative(field, radicand):  # and so is the base: |a + i|^6 = (a^2 + 1)^3
                return root(field, base, index // times)
            if times % 2 == 0:
                return root(field, modulus(field, base), index // times)  # (z w)^4, for a conjugate w of z; (a - b)^4
    smallest = next(n for n in range(2, index + 1) if index % n == 0)
    if smallest < index:
        return root(field, _radical(field, radicand, smallest), index // smallest)
    if index == 2 and type(radicand) is Exact:
        simpler = denested(field, radicand, root, modulus)
        if simpler is not None:
            return simpler
        several = radicand.denominator is ONE and len(radicand.numerator) > 2
        taken = square_part(without_negative(field, radicand.numerator)) if several else None
        if taken is not None:  # sqrt(f^2 r) = |f| sqrt(r)
            f, r = (field.normal(centred(field, part)) for part in taken)
            if is_real(field, f) and field.same(field.multiply(field.power(f, 2), r), radicand):
                return field.multiply(modulus(field, f), root(field, r, 2))
        turned = root_of_turns(field, radicand, root, modulus)
        if turned is not None:
            return turned
    found = field.find("radical", "", index, (radicand,))
    if found is None and index == 2:
        for position, other in enumerate(field.generators):
            if other.kind == "abs" and field.same(field.power(other.arguments[0], 2), radicand):
                found = position
    if found is None:
        real = is_nonnegative_by_signs(field, radicand)
        known = (1 if sign(field, radicand) == 1 else 0) if real else sign_with_root(field, radicand)
        found = field.compound(Generator("radical", "", index, (radicand,), known is not None, known))
    return field.of(found)


# ---- powers ---------------------------------------------------------------------------------------------------------


def power(field: Field, x: Scalar, exponent: Rational) -> Scalar:
    """x^exponent for a rational exponent >= 0."""
    if exponent == 2 and type(x) is Exact and (surd := surd_squared(field, x)) is not None:
        return plain(surd[1])
    if exponent.denominator == 1:
        of_symbol = _power_of_symbol(field, x, exponent.numerator) if type(x) is Exact and exponent else None
        return field.power(x, exponent.numerator) if of_symbol is None else of_symbol
    return field.power(root(field, x, exponent.denominator), exponent.numerator)


def _power_of_symbol(field: Field, x: Exact, exponent: int) -> Exact | None:
    """k^n for a symbol k of which no equation is assumed; None for other numbers."""
    if len(x.numerator) != 1 or x.denominator is not ONE or field.lowered:
        return None
    ((monomial, coefficient),) = x.numerator.items()
    if coefficient != 1 or len(monomial) != 1 or field.generators[monomial[0][0]].kind != "symbol":
        return None
    return Exact({((monomial[0][0], monomial[0][1] * exponent),): 1}, ONE)


def is_root_times_nonnegative(field: Field, x: Scalar) -> bool:
    """Whether it is a principal square root times a number that is not negative, so that its real part is not."""
    if type(x) is not Exact or len(x.numerator) != 1:
        return False
    ((monomial, _),) = x.numerator.items()
    roots = [g for g, e in monomial if e == 1 and (r := field.generators[g]).kind == "radical" and r.index == 2]
    return any(is_nonnegative(field, field.divide(x, field.of(g))) for g in roots)
