"""The exponential function and the logarithm, as exact numbers."""

from __future__ import annotations

from symla.kernel.numbers.conjugate import exponential
from symla.kernel.numbers.exact import Field
from symla.kernel.numbers.generators import Generator
from symla.kernel.numbers.polynomial import (
    ONE,
    Exact,
    Monomial,
    Polynomial,
    Rational,
    Scalar,
    TooHard,
    Undefined,
    common_of,
    content,
    over,
)
from symla.kernel.numbers.primes import factors_of
from symla.kernel.numbers.roots import power, root
from symla.kernel.numbers.sign import is_positive, sign
from symla.kernel.numbers.units import UNITS
from symla.notation.rational import Fraction

Arguments = tuple[Scalar, ...]


def value_of(field: Field, name: str, arguments: Arguments, real: bool, sign_: int | None = None) -> Scalar:
    """An unevaluated value of a function."""
    return field.of(field.compound(Generator("function", name, 0, arguments, real, sign_)))


def sole(field: Field, value: Scalar) -> Generator | None:
    """The generator that the number consists of; None for other numbers."""
    if type(value) is Exact and value.denominator is ONE and len(value.numerator) == 1:
        ((monomial, coefficient),) = value.numerator.items()
        if coefficient == 1 and len(monomial) == 1 and monomial[0][1] == 1:
            return field.generators[monomial[0][0]]
    return None


def exp(field: Field, arguments: Arguments) -> Scalar:
    """By the terms of its argument: x^c for c ln x, roots for ic·arccos(x) and ic·arctan(x), else powers of exp."""
    (x,) = arguments
    if type(x) is not Exact or x.denominator is not ONE:
        return exponential(field, x)
    result: Scalar = 1
    rest: Polynomial = {}
    for monomial, coefficient in x.numerator.items():
        factor = _exp_of_inverse(field, monomial, coefficient)
        if factor is None:
            rest[monomial] = coefficient
        else:
            result = field.multiply(result, factor)
    return field.multiply(result, exponential(field, field.settle(rest, ONE)))


def _exp_of_inverse(field: Field, monomial: Monomial, coefficient: Rational) -> Scalar | None:
    if any(e != 1 for _, e in monomial) or len(monomial) > 2:
        return None
    found = [field.generators[g] for g, _ in monomial]
    inverse = [generator for generator in found if generator.kind == "function"]
    if len(inverse) != 1 or (len(found) == 2 and not any(generator.kind == "i" for generator in found)):
        return None
    label, (x, *_) = inverse[0].label, inverse[0].arguments
    if len(found) == 1:
        return _to_power(field, x, coefficient) if label == "ln" else None
    i = field.of(field.generator("i"))
    if label == "arctan" and coefficient.denominator == 1:
        size = root(field, field.add(1, field.multiply(x, x)), 2)
        whole, cosine, sine = int(coefficient), field.divide(1, size), field.divide(x, size)
    elif label == "arccos" and coefficient.denominator == 1:
        whole, cosine, sine = int(coefficient), x, root(field, field.subtract(1, field.multiply(x, x)), 2)
    elif label == "arccos" and coefficient.denominator == 2:  # half an angle between 0 and pi
        halves = [field.multiply(Fraction(1, 2), y) for y in (field.add(1, x), field.subtract(1, x))]
        whole, (cosine, sine) = int(2 * coefficient), (root(field, y, 2) for y in halves)
    else:
        return None
    turned = field.multiply(i if whole > 0 else field.negate(i), sine)
    return field.power(field.add(cosine, turned), whole if whole > 0 else -whole)


def _to_power(field: Field, x: Scalar, exponent: Rational) -> Scalar:
    """x^exponent of a positive number"""
    found = power(field, x, exponent if exponent > 0 else -exponent)
    return found if exponent > 0 else field.divide(1, found)


def ln(field: Field, arguments: Arguments) -> Scalar:
    """The logarithm of a positive number: the sum of those of its factors."""
    (x,) = arguments
    if field.is_zero(x):
        raise Undefined("zero has no logarithm")
    if type(x) is not Exact:
        return _ln_of_rational(field, x)
    if not is_positive(field, x) and (known := sign(field, x)) != 1:
        if known == -1 and not field.complex_domain:
            raise Undefined("a negative number has no real logarithm")
        raise TooHard("the logarithm of a number that may not be positive")
    if x.denominator is not ONE:
        top, bottom = Exact(x.numerator, ONE), Exact(x.denominator, ONE)
        if sign(field, bottom) == 1:
            return field.subtract(ln(field, (top,)), ln(field, (bottom,)))
        return value_of(field, "ln", (x,), True)
    size = content(x.numerator)
    common = {g: e for g, e in common_of(x.numerator).items() if field.generators[g].sign == 1}
    terms = [_ln_of_rational(field, size)] + [_ln_of_generator(field, g, e) for g, e in common.items()]
    rest = field.settle({_without(m, common): over(c, size) for m, c in x.numerator.items()}, ONE)
    return field.total([*terms, 0 if rest == 1 else value_of(field, "ln", (rest,), True)])


def _ln_of_rational(field: Field, x: Rational) -> Scalar:
    if x < 0 and not field.complex_domain:
        raise Undefined("a negative number has no real logarithm")
    if x < 0:
        raise TooHard("the logarithm of a negative number")
    terms: list[Scalar] = []
    for value, side in ((x.numerator, 1), (x.denominator, -1)):
        for factor, exponent in factors_of(value, ()).items():
            terms.append(field.multiply(side * exponent, value_of(field, "ln", (factor,), True, 1)))
    return field.total(terms)


def _ln_of_generator(field: Field, g: int, e: Rational) -> Scalar:
    """ln(g^e) of a positive generator"""
    generator = field.generators[g]
    if generator.kind == "prime":
        return field.multiply(Fraction(e) / UNITS, _ln_of_rational(field, generator.index))
    if generator.kind == "e":
        return e
    if generator.label == "exp":
        return field.multiply(e, generator.arguments[0])
    return field.multiply(e, value_of(field, "ln", (field.of(g),), True))


def _without(monomial: Monomial, divisor: dict[int, Rational]) -> Monomial:
    return tuple([(g, e - divisor.get(g, 0)) for g, e in monomial if e != divisor.get(g, 0)])


# ---- powers with integers as exponents ------------------------------------------------------------------------------


def is_whole(field: Field, x: Scalar) -> bool:
    """Whether the number is a polynomial in integer symbols with integer coefficients."""
    if type(x) is not Exact:
        return type(x) is int
    generators = field.generators
    return x.denominator is ONE and all(
        type(c) is int and all(generators[g].label in field.whole and type(e) is int and e > 0 for g, e in m)
        for m, c in x.numerator.items()
    )


def any_logarithm(field: Field, x: Scalar) -> Scalar:
    """One of the logarithms of a number that is not zero; for a product the sum of those of its factors.  exp of a
    multiple by an integer is the same for all of them.
    """
    turn = field.multiply(field.of(field.generator("i")), field.of(field.generator("pi")))
    if type(x) is not Exact:
        return _ln_of_rational(field, x) if x > 0 else field.add(_ln_of_rational(field, -x), turn)
    if x.denominator is not ONE:
        top, bottom = (any_logarithm(field, field.settle(p, ONE)) for p in (x.numerator, x.denominator))
        return field.subtract(top, bottom)
    if is_positive(field, x):
        return ln(field, (x,))
    if field.same(x, field.of(field.generator("i"))):
        return field.multiply(Fraction(1, 2), turn)
    if len(x.numerator) == 1:
        ((monomial, c),) = x.numerator.items()
        if c != 1 or len(monomial) > 1:
            logarithms = [field.multiply(e, any_logarithm(field, field.of(g))) for g, e in monomial if type(e) is int]
            if len(logarithms) == len(monomial):
                return field.total([any_logarithm(field, c), *logarithms])
    return value_of(field, "ln", (x,), False)
