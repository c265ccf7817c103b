"""Complex numbers: realness, conjugates, real and imaginary parts; and the exponential function.

cos x and sin x are (exp(ix) ± exp(-ix))/2: sums of powers of exp(ix), whose conjugate is its inverse.  exp(x)^r stands
for exp(rx), for every rational r; it is not a root of exp(x).  exp(iπr) is a root of unity.
"""

from __future__ import annotations

from symla.kernel.numbers.algebraic import is_root_of_rationals, is_zero
from symla.kernel.numbers.enclosure import Enclosure
from symla.kernel.numbers.exact import Field
from symla.kernel.numbers.generators import Generator
from symla.kernel.numbers.polynomial import ONE, Exact, Monomial, Polynomial, Rational, Scalar, TooHard, over, plain
from symla.kernel.numbers.zeros import conjugate_of

_PRECISIONS = (64, 512)


def is_real(field: Field, x: Scalar) -> bool:
    """Whether the number is certainly real."""
    if type(x) is not Exact or field.are_real:
        return True
    generators = field.generators
    if all(generators[g].real for p in (x.numerator, x.denominator) for m in p for g, _ in m):
        return True
    try:
        gap = field.subtract(x, conjugate(field, x))
    except TooHard:
        return False
    if type(gap) is not Exact or not gap.numerator:
        return gap == 0 if type(gap) is not Exact else True
    return not is_root_of_rationals(field, gap) and is_constant(field, gap) and is_zero(field, gap) is True


def is_constant(field: Field, x: Scalar) -> bool:
    """Whether the number contains no symbol."""
    if type(x) is not Exact:
        return True
    for p in (x.numerator, x.denominator):
        for monomial in p:
            for g, _ in monomial:
                generator = field.generators[g]
                if generator.kind in ("symbol", "conjugate"):
                    return False
                if generator.arguments and not all(is_constant(field, a) for a in generator.arguments):
                    return False
    return True


def conjugate(field: Field, x: Scalar) -> Scalar:
    """The complex conjugate; a number that is made of real ones alone is its own."""
    if type(x) is not Exact or field.are_real:
        return x
    if all(field.generators[g].real for p in (x.numerator, x.denominator) for monomial in p for g, _ in monomial):
        return x
    top = _conjugate(field, x.numerator)
    if x.denominator is ONE:
        return top
    bottom = _conjugate(field, x.denominator)
    return field.divide(top, bottom)


def _conjugate(field: Field, p: Polynomial) -> Scalar:
    result: Polynomial = {}
    others: list[Scalar] = []
    for monomial, coefficient in p.items():
        factors: dict[int, Rational] = {}
        turned: list[Scalar] = []
        for g, e in monomial:
            generator = field.generators[g]
            if generator.kind == "i":
                coefficient = -coefficient
            elif generator.kind == "symbol" and not generator.real:
                g = field.generator("conjugate", generator.label)
            elif generator.kind == "conjugate":
                g = field.generator("symbol", generator.label)
            elif generator.kind == "root" and not generator.real:
                g = field.compound(conjugate_of(generator))
            elif generator.kind == "unity" or (generator.label == "exp" and not generator.real):
                turned.append(_conjugate_exponential(field, g, e))
                continue
            elif generator.kind == "radical" and not generator.real:
                turned.append(field.power(_conjugate_root(field, generator), int(e)))
                continue
            elif not generator.real:
                raise TooHard(f"the conjugate of a {generator.kind} that may not be real")
            factors[g] = e
        key: Monomial = tuple(sorted(factors.items()))
        if turned:
            term: Scalar = Exact({key: coefficient}, ONE)
            for factor in turned:
                term = field.multiply(term, factor)
            others.append(term)
        else:
            result[key] = result.get(key, 0) + coefficient
    whole = field.settle({m: c for m, c in result.items() if c}, ONE)
    return field.total([whole, *others]) if others else whole


def conjugate_pair(field: Field, x: Scalar) -> Scalar | None:
    """z conj(z), which is never negative, for a symbol z, if this number is the product of it and something else."""
    if type(x) is not Exact or field.are_real or not x.numerator:
        return None
    among = set.intersection(*[{g for g, _ in monomial} for monomial in x.numerator])
    for g in sorted(among):
        generator = field.generators[g]
        if generator.kind == "conjugate" and (z := field.generator("symbol", generator.label)) in among:
            pair = field.multiply(field.of(z), field.of(g))
            return None if field.is_zero(field.subtract(pair, x)) else pair
    return None


def _conjugate_exponential(field: Field, g: int, e: Rational) -> Scalar:
    """The conjugate of exp(x) is exp of the conjugate."""
    generator = field.generators[g]
    if generator.kind == "unity":
        return field.of(g, -e)
    return exponential(field, field.multiply(e, conjugate(field, generator.arguments[0])))


def _conjugate_root(field: Field, generator: Generator) -> Scalar:
    """The conjugate of a root is the root of the conjugate, except where the number under it is negative."""
    (inner,) = generator.arguments
    if not is_constant(field, inner) or not _is_off_axis(field, inner):
        raise TooHard("the conjugate of a radical that may not be real")
    turned = Generator("radical", "", generator.index, (conjugate(field, inner),))
    return field.of(field.compound(turned))


def _is_off_axis(field: Field, x: Scalar) -> bool:
    """Whether a constant certainly has an imaginary part."""
    for precision in _PRECISIONS:
        try:
            if Enclosure(field, precision).ball(x).imag != 0:
                return True
        except TooHard:
            continue
    return False


def parts(field: Field, p: Polynomial) -> tuple[Polynomial, Polynomial] | None:
    """The real and imaginary parts of a polynomial whose generators are all real or i; None for others."""
    real: Polynomial = {}
    imaginary: Polynomial = {}
    for monomial, coefficient in p.items():
        rest = tuple((g, e) for g, e in monomial if field.generators[g].kind != "i")
        if any(not field.generators[g].real for g, _ in rest):
            return None
        (real if len(rest) == len(monomial) else imaginary)[rest] = coefficient
    return real, imaginary


def both_parts(field: Field, x: Scalar) -> tuple[Scalar, Scalar]:
    """The real and imaginary parts of a number; raises `TooHard` where its conjugate is unknown."""
    if type(x) is Exact and x.denominator is ONE:
        split = parts(field, x.numerator)
        if split is not None:
            return field.settle(split[0], ONE), field.settle(split[1], ONE)
    turned = conjugate(field, x)
    i = field.of(field.generator("i"))
    real, imaginary = field.add(x, turned), field.subtract(x, turned)
    half = over(1, 2)
    return field.multiply(half, real), field.multiply(field.multiply(-half, i), imaginary)


# ---- the exponential function ---------------------------------------------------------------------------------------


def exponential(field: Field, x: Scalar) -> Scalar:
    """exp(x), term by term: exp(x + y) = exp(x) exp(y)."""
    if type(x) is not Exact:
        return field.of(field.generator("e"), x) if x else 1
    result: Scalar = 1
    for monomial, coefficient in x.numerator.items():
        result = field.multiply(result, _of_term(field, monomial, coefficient, x.denominator))
    return result


def _of_term(field: Field, monomial: Monomial, coefficient: Rational, denominator: Polynomial) -> Scalar:
    if denominator is not ONE:
        argument = field.lift(field.settle({monomial: 1}, denominator))
        if len(argument.numerator) > 1:
            raise TooHard("a function of such a quotient")
        if argument.denominator is ONE:
            return exponential(field, field.multiply(coefficient, argument))
        ((monomial, scale),) = argument.numerator.items()
        argument = Exact({monomial: 1}, argument.denominator)
        coefficient = scale * coefficient
    elif not monomial:
        return field.of(field.generator("e"), coefficient)
    elif monomial == half_turn(field):
        return field.of(field.generator("unity"), coefficient)
    elif field.whole and _is_whole_turn(field, monomial):  # exp(2πi n) = 1
        coefficient = plain(coefficient % 2)
        if not coefficient:
            return 1
        argument = Exact({monomial: 1}, ONE)
        field.lowered.take_half_turns(field.compound(Generator("function", "exp", 0, (argument,), False, None)))
    else:
        argument = Exact({monomial: 1}, ONE)
    real = is_real(field, argument)
    g = field.compound(Generator("function", "exp", 0, (argument,), real, 1 if real else None))
    return field.of(g, coefficient)


def half_turn(field: Field) -> Monomial:
    """iπ"""
    return tuple(sorted(((field.generator("i"), 1), (field.generator("pi"), 1))))


def _is_whole_turn(field: Field, monomial: Monomial) -> bool:
    """Whether the monomial is iπ times a product of integers."""
    half = half_turn(field)
    rest = [(g, e) for g, e in monomial if (g, e) not in half]
    return len(rest) + len(half) == len(monomial) and all(
        field.generators[g].kind == "symbol" and field.generators[g].label in field.whole and type(e) is int and e > 0
        for g, e in rest
    )


def is_turn(field: Field, g: int) -> bool:
    """Whether the generator has absolute value 1: exp(ix) for a real x."""
    generator = field.generators[g]
    if generator.kind == "unity":
        return True
    if generator.label != "exp" or generator.kind != "function" or generator.real:
        return False
    (x,) = generator.arguments
    return is_real(field, field.multiply(x, field.of(field.generator("i"))))


def in_real_parts(field: Field, p: Polynomial) -> Polynomial | None:
    """The polynomial with x + yi put in for every complex symbol; None if there is none, or if it may not be real."""
    generators = field.generators
    if not any(generators[g].kind in ("symbol", "conjugate") and not generators[g].real for m in p for g, _ in m):
        return None
    i = field.of(field.generator("i"))
    total: Scalar = 0
    for monomial, coefficient in p.items():
        term: Scalar = coefficient
        for g, e in monomial:
            generator = generators[g]
            factor = field.of(g, e)
            if generator.kind in ("symbol", "conjugate") and not generator.real:
                x, y = (field.of(field.generator(kind, generator.label)) for kind in ("re", "im"))
                y = field.multiply(i, y)
                base = field.add(x, y) if generator.kind == "symbol" else field.subtract(x, y)
                factor = field.power(base, int(e))
            term = field.multiply(term, factor)
        total = field.add(total, term)
    if type(total) is not Exact:
        return {(): total} if total else {}
    if total.denominator is not ONE or not all(generators[g].real for m in total.numerator for g, _ in m):
        return None
    return total.numerator
