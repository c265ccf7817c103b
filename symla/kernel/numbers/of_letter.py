"""Numbers as functions of a symbol: their derivative, and their value where the symbol is another number.

The derivative of a product of powers is the sum over its factors: x^e becomes e x^(e - 1), exp(u)^e becomes
e u' exp(u)^e.  Cosine and sine are sums of exponentials here.  Of other functions of the symbol nothing is known.
"""

from __future__ import annotations

from collections.abc import Hashable

from symla.kernel.numbers.exact import Field
from symla.kernel.numbers.exponents import exp
from symla.kernel.numbers.polynomial import ONE, Exact, Monomial, Polynomial, Scalar, TooHard, generators_in


def symbols_in(field: Field, *numbers: Scalar) -> set[Hashable]:
    """The symbols in numbers, at any depth."""
    found: set[Hashable] = set()
    seen: set[int] = set()
    left = [*numbers]
    while left:
        for g in generators_in(left.pop()) - seen:
            seen.add(g)
            generator = field.generators[g]
            if generator.kind in ("symbol", "conjugate"):
                found.add(generator.label)
            left += generator.arguments
    return found


def depends(field: Field, value: Scalar, label: Hashable) -> bool:
    """Whether the symbol occurs in a number, at any depth."""
    return any(_contains(field, g, label) for g in generators_in(value))


def _contains(field: Field, g: int, label: Hashable) -> bool:
    generator = field.generators[g]
    if generator.kind == "symbol":
        return generator.label == label
    return any(depends(field, argument, label) for argument in generator.arguments)


def derivative(field: Field, value: Scalar, label: Hashable) -> Scalar:
    """The derivative with respect to a symbol."""
    if not depends(field, value, label):
        return 0
    assert type(value) is Exact
    top, bottom = (field.settle(p, ONE) for p in (value.numerator, value.denominator))
    slopes = [_of_polynomial(field, p, label) for p in (value.numerator, value.denominator)]
    if slopes[1] == 0:
        return field.divide(slopes[0], bottom)
    difference = field.subtract(field.multiply(slopes[0], bottom), field.multiply(top, slopes[1]))
    return field.divide(difference, field.multiply(bottom, bottom))


def _of_polynomial(field: Field, polynomial: Polynomial, label: Hashable) -> Scalar:
    terms: list[Scalar] = []
    for monomial, c in polynomial.items():
        for g, e in monomial:
            if not _contains(field, g, label):
                continue
            generator = field.generators[g]
            if generator.kind == "symbol":
                lowered = tuple([(h, k - 1 if h == g else k) for h, k in monomial if h != g or k != 1])
                terms.append(field.multiply(e, field.settle({lowered: c}, ONE)))
            elif generator.label == "exp":
                slope = field.multiply(e, derivative(field, generator.arguments[0], label))
                terms.append(field.multiply(slope, field.settle({monomial: c}, ONE)))
            else:
                raise TooHard("the derivative of this function is not known")
    return field.total(terms)


def with_value(field: Field, value: Scalar, label: Hashable, new: Scalar) -> Scalar:
    """The number with another one in place of the symbol."""
    if not depends(field, value, label):
        return value
    assert type(value) is Exact
    top, bottom = (
        field.total([_put_in(field, monomial, c, label, new) for monomial, c in p.items()])
        for p in (value.numerator, value.denominator)
    )
    if field.is_zero(bottom):
        raise TooHard("a divisor is zero there")
    return field.divide(top, bottom)


def _put_in(field: Field, monomial: Monomial, c: object, label: Hashable, new: Scalar) -> Scalar:
    kept = tuple([(g, e) for g, e in monomial if not _contains(field, g, label)])
    found = field.settle({kept: c}, ONE)  # type: ignore[dict-item]
    for g, e in monomial:
        if not _contains(field, g, label):
            continue
        generator = field.generators[g]
        if generator.label == "exp":  # exp(u)^e stands for exp(e u)
            inner = field.multiply(e, with_value(field, generator.arguments[0], label, new))
            found = field.multiply(found, exp(field, (inner,)))
            continue
        if type(e) is not int:
            raise TooHard("a root of a function of the symbol")
        if generator.kind != "symbol":
            raise TooHard("the value of this function is not known")
        power = field.power(new, abs(e))
        found = field.multiply(found, power) if e > 0 else field.divide(found, power)
    return found
