"""Terms of polynomials in which every generator's relation is worked in: i^2 = -1, |x|^2 = x^2, √a^2 = a."""

from __future__ import annotations

from typing import TYPE_CHECKING

from symla.kernel.numbers.polynomial import ONE, Exact, Monomial, Polynomial, Rational, Scalar, TooHard, plain
from symla.kernel.numbers.units import UNITS, turned
from symla.kernel.numbers.zeros import degree_of, lowered
from symla.notation.rational import Fraction

if TYPE_CHECKING:
    from symla.kernel.numbers.exact import Field


def collect(field: Field, result: Polynomial, exponents: dict[int, Rational], coefficient: Rational) -> None:
    """Adds a term to the result, with every generator's relation worked in."""
    over: list[tuple[int, Rational]] = []  # powers that come to something
    for g, e in list(exponents.items()):
        generator = field.generators[g]
        kind = generator.kind
        if kind == "prime":
            whole, exponents[g] = divmod(e, UNITS)
            if whole:
                factor = generator.index ** abs(whole)
                coefficient = coefficient * factor if whole > 0 else Fraction(coefficient) / factor
        elif kind == "i":
            turns = int(e) % 4
            if turns > 1:
                coefficient = -coefficient
            exponents[g] = turns % 2
        elif kind == "abs" and e >= 2:
            over.append((g, e))
            exponents[g] = e % 2
        elif kind == "radical" and e >= generator.index:
            over.append((g, e))
            exponents[g] = e % generator.index
        elif kind == "root" and e >= degree_of(generator):
            over.append((g, e))
            exponents[g] = 0
        elif kind == "unity":
            exponents[g], factor = turned(field, e)
            if factor != 1:
                over.append((g, e))
        if not exponents[g]:
            del exponents[g]
    key = tuple(sorted(exponents.items()))
    coefficient = plain(coefficient)
    lower = field.lowered.of(field, key) if field.lowered else None
    if not over and lower is None:
        result[key] = result.get(key, 0) + coefficient
        return
    for k, c in _worked_in(field, key, tuple(over), lower).items():
        result[k] = result.get(k, 0) + coefficient * c


def _worked_in(
    field: Field, key: Monomial, over: tuple[tuple[int, Rational], ...], lower: Polynomial | None
) -> Polynomial:
    """The monomial times what the powers come to; kept, as long as nothing but the generators lowers powers."""
    found = None if field.lowered else field.worked_in.get((key, over))
    if found is not None:
        return found
    total: Scalar = Exact({key: 1} if lower is None else lower, ONE)
    for g, e in over:
        total = field.multiply(total, _excess(field, g, e))
    lifted = field.lift(total)
    if lifted.denominator is not ONE:
        raise TooHard("a radical of a quotient")
    if not field.lowered:
        field.worked_in[key, over] = lifted.numerator
    return lifted.numerator


def _excess(field: Field, g: int, exponent: Rational) -> Scalar:
    """The factor beside the power of the generator that remains."""
    generator = field.generators[g]
    if generator.kind == "abs":
        return field.power(generator.arguments[0], int(exponent) // 2 * 2)
    if generator.kind == "radical":
        return field.power(generator.arguments[0], int(exponent) // generator.index)
    return lowered(g, generator, int(exponent)) if generator.kind == "root" else turned(field, exponent)[1]
