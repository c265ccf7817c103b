"""Whether a number with absolute values and maxima is zero, by the signs that decide them.

|x| is x where x >= 0, and -x where -x >= 0; max(x, y) is x where x - y >= 0, and y where y - x >= 0.

No new root or function is made here, since what is known of it would outlive the assumptions of a case.
"""

from __future__ import annotations

from collections.abc import Callable

from symla.kernel.numbers.by_parity import is_product_of_moduli
from symla.kernel.numbers.common import factors
from symla.kernel.numbers.conjugate import is_real
from symla.kernel.numbers.exact import Field
from symla.kernel.numbers.generators import Generator
from symla.kernel.numbers.in_powers import put
from symla.kernel.numbers.polynomial import ONE, Exact, Monomial, Polynomial, Scalar, generators_of
from symla.kernel.numbers.sign import is_nonnegative

_DEEPEST = 6
_MOST_CHOICES = 4


def vanishes_by_signs(field: Field, x: Scalar, depth: int = 0) -> bool:
    """Whether it is zero in every case."""
    if type(x) is not Exact or not x.numerator:
        return field.is_zero(x)
    numerator = Exact(x.numerator, ONE)
    found = [g for g in sorted(generators_of(x.numerator), reverse=True) if _parts_of(field, g)]
    if not found:
        return depth > 0 and is_nonnegative(field, numerator) and is_nonnegative(field, field.negate(numerator))
    if depth == _DEEPEST:
        return False
    choices = _parts_of(field, found[0])
    return all(_in_case(field, numerator, found[0], k, choices, depth) for k in range(len(choices)))


def is_nonnegative_by_signs(field: Field, x: Scalar) -> bool:
    """Whether a number is not negative, by its form, by that of its factors, by those of the coefficients of absolute
    values in it, (a^2 - 2a + 1)|a| + |b|, or for both signs of the only one, a^2 + b^2 - 2|ab|.
    """
    if is_nonnegative(field, x):
        return True
    if type(x) is not Exact or x.denominator is not ONE or len(x.numerator) < 2:
        return False
    constant, found = factors(x.numerator)
    if constant > 0 and len(found) > 1 and all(n % 2 == 0 or is_nonnegative(field, Exact(f, ONE)) for f, n in found):
        return all(is_real(field, Exact(f, ONE)) for f, _ in found)
    if constant > 0 and len(found) > 1 and not field.are_real and is_product_of_moduli(field, x.numerator):
        return True
    moduli = [g for g in generators_of(x.numerator) if field.generators[g].kind == "abs"]
    if not moduli or not all(field.generators[g].real for g in moduli):
        return False
    coefficients: dict[Monomial, Polynomial] = {}
    for monomial, c in x.numerator.items():
        before = tuple([factor for factor in monomial if factor[0] in moduli])
        coefficients.setdefault(before, {})[tuple([factor for factor in monomial if factor not in before])] = c
    if len(coefficients) > 1 and all(is_nonnegative_by_signs(field, field.normal(p)) for p in coefficients.values()):
        return True
    return len(moduli) == 1 and all(
        is_nonnegative(field, put(field, x.numerator, moduli[0], y)) for y in _parts_of(field, moduli[0])
    )


def for_either_sign(field: Field, p: Polynomial, holds: Callable[[Scalar], bool]) -> bool:
    """Whether something holds of a polynomial for both signs of its only absolute value, beside real symbols alone."""
    moduli = [g for g in generators_of(p) if field.generators[g].kind == "abs"]
    inner = field.generators[moduli[0]].arguments[0] if len(moduli) == 1 else 0
    others = generators_of(p, field.lift(inner).numerator).difference(moduli)
    if type(inner) is not Exact or not all(
        field.generators[g].kind == "symbol" and field.generators[g].real for g in others
    ):
        return False
    for side in (inner, field.lift(field.negate(inner))):
        field.assumed.append((side, False))
        try:
            if not holds(put(field, p, moduli[0], side)):
                return False
        finally:
            field.assumed.pop()
    return True


def _parts_of(field: Field, g: int) -> tuple[Scalar, ...]:
    """The possible values of an absolute value or a maximum; nothing for other numbers."""
    generator: Generator = field.generators[g]
    if generator.kind == "abs" and generator.real:
        return (generator.arguments[0], field.negate(generator.arguments[0]))
    if generator.kind == "function" and generator.label == "max" and len(generator.arguments) <= _MOST_CHOICES:
        return generator.arguments
    return ()


def _in_case(field: Field, x: Exact, g: int, k: int, choices: tuple[Scalar, ...], depth: int) -> bool:
    """Whether it is zero where the choice with this number is the largest."""
    before = len(field.assumed)
    value = put(field, x.numerator, g, choices[k])
    try:
        for other in (*choices[:k], *choices[k + 1 :]):
            gap = field.subtract(choices[k], other)
            if type(gap) is Exact:
                if any(field.is_zero(field.add(gap, known)) for known, _ in field.assumed):
                    value = _equated(field, value, gap)
                field.assumed.append((gap, False))
            elif gap < 0:
                return True  # it never is
        return vanishes_by_signs(field, value, depth + 1)
    finally:
        del field.assumed[before:]


def _equated(field: Field, x: Scalar, zero: Exact) -> Scalar:
    """The number with a symbol replaced by what it is where a number is zero that holds it with a rational factor."""
    for monomial, coefficient in zero.numerator.items():
        if zero.denominator is ONE and len(monomial) == 1 and monomial[0][1] == 1 and type(x) is Exact:
            g = monomial[0][0]
            rest = {m: -c for m, c in zero.numerator.items() if m != monomial}
            if field.generators[g].kind == "symbol" and not any(g == h for m in rest for h, _ in m):
                value = field.divide(field.settle(rest, ONE), coefficient)
                return put(field, x.numerator, g, value)
    return x
