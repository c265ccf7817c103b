"""Common factors of the terms of a polynomial, and powers of a root in it."""

from __future__ import annotations

from symla.kernel.numbers.common import as_power
from symla.kernel.numbers.exact import Field
from symla.kernel.numbers.polynomial import ONE, Exact, Polynomial, Rational, over, ratio_of

_EVEN = 720720  # divided by all numbers to 16


def shared(field: Field, p: Polynomial) -> dict[int, Rational]:
    """The generators that occur in every term of a real polynomial, with their exponents."""
    common: dict[int, Rational] | None = None
    for monomial in p:
        exponents = {g: e for g, e in monomial if field.generators[g].real}
        common = exponents if common is None else {g: min(e, exponents[g]) for g, e in common.items() if g in exponents}
    return common or {}


def divided(p: Polynomial, scale: Rational, divisor: dict[int, Rational]) -> Polynomial:
    """The polynomial divided by a number and by what all its terms share."""
    result: Polynomial = {}
    for monomial, coefficient in p.items():
        rest = tuple((g, e - divisor.get(g, 0)) for g, e in monomial if e != divisor.get(g, 0))
        result[rest] = over(coefficient, scale)
    return result


def power_of_root(field: Field, p: Polynomial, scale: Rational, index: int) -> tuple[int, int] | None:
    """The root of a polynomial, divided by a number, as a power of another root: x√x, for an x that is not negative, is
    (√x)^3, whose cube root is √x; so is (k + 1)^2 √|k + 1| a power of √|k + 1|.  None for what is no such power.
    """
    common = shared(field, p)
    for h, e in common.items():
        generator = field.generators[h]
        if generator.kind != "radical" or generator.sign is None or type(generator.arguments[0]) is not Exact:
            continue
        ((inside, coefficient), *others) = generator.arguments[0].numerator.items()
        if others or coefficient != 1 or len(inside) != 1 or inside[0][1] != 1:
            continue
        g = inside[0][0]
        times = generator.index * int(common.get(g, 0)) + int(e)
        rest = divided(p, scale, {h: e, **({g: common[g]} if g in common else {})})
        if field.generators[g].kind == "abs" and rest != ONE:
            base, more = as_power(rest, _EVEN)
            operand = field.generators[g].arguments[0]
            if more % 2 == 0 and type(operand) is Exact and ratio_of(base, operand.numerator) in (1, -1):
                times, rest = times + generator.index * more, ONE
        if rest == ONE and times % index == 0:
            return h, times // index
    return None
