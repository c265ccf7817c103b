"""Roots and absolute values of products: |p q| = |p| |q|, sqrt(p q) = sqrt(p) sqrt(q) where p is not negative, and
sqrt(p q) = sqrt|p| sqrt|q| where p q is not negative.

The normal form keeps what stands under a root or between bars as it came; here it is factored, so that
sqrt(k^4 + 3k^2 + 2) is the same as sqrt(k^2 + 1) sqrt(k^2 + 2), also where it stands under a root or between bars.
"""

from __future__ import annotations

from symla.kernel.numbers.common import factors
from symla.kernel.numbers.conjugate import is_real
from symla.kernel.numbers.exact import Field
from symla.kernel.numbers.polynomial import ONE, Exact, Monomial, Polynomial, Scalar, generators_of
from symla.kernel.numbers.roots import modulus, root
from symla.kernel.numbers.sign import is_nonnegative


def in_factors(field: Field, x: Exact) -> Scalar | None:
    """The numerator of a number with square roots and absolute values of products as products; None if none occurs."""
    others: dict[int, Scalar] = {}
    for g in sorted(generators_of(x.numerator)):
        generator = field.generators[g]
        if generator.kind == "abs" or (generator.kind == "radical" and generator.index == 2):
            inner = generator.arguments[0]
            if type(inner) is Exact and inner.denominator is ONE:
                found = _modulus if generator.kind == "abs" else _root
                product = found(field, inner.numerator)
                if product is None and (within := in_factors(field, inner)) is not None:
                    product = modulus(field, within) if generator.kind == "abs" else root(field, within, 2)
                if product is not None:
                    others[g] = product
    if not others:
        return None
    terms: list[Scalar] = []
    for monomial, coefficient in x.numerator.items():
        rest: Monomial = tuple([f for f in monomial if f[0] not in others])
        term: Scalar = field.settle({rest: coefficient}, ONE)
        for g, e in monomial:
            if g in others:
                term = field.multiply(term, field.power(others[g], int(e)))
        terms.append(term)
    return field.total(terms)


def _modulus(field: Field, p: Polynomial) -> Scalar | None:
    """|p| as the product of the absolute values of its factors."""
    constant, found = factors(p)
    if len(found) < 2:
        return None
    result: Scalar = abs(constant)
    for factor, times in found:
        result = field.multiply(result, field.power(modulus(field, Exact(factor, ONE)), times))
    return result


def _root(field: Field, p: Polynomial) -> Scalar | None:
    """The square root of p as the product of those of the factors that are not negative, and of what is left; of those
    of |f| for all factors f where p is not negative.
    """
    constant, found = factors(p)
    if len(found) < 2 or not all(is_real(field, Exact(factor, ONE)) for factor, _ in found):
        return None
    result: Scalar = 1
    in_moduli = is_nonnegative(field, Exact(p, ONE))
    left: Scalar = abs(constant) if in_moduli else constant
    for factor, times in found:
        number: Scalar = Exact(factor, ONE)
        result = field.multiply(result, field.power(modulus(field, number), times // 2))
        if times % 2 == 0:
            continue
        opposite = field.negate(number)
        if in_moduli or is_nonnegative(field, number):
            result = field.multiply(result, root(field, modulus(field, number), 2))
        elif is_nonnegative(field, opposite):
            result, left = field.multiply(result, root(field, opposite, 2)), field.negate(left)
        else:
            left = field.multiply(left, number)
    if type(left) is Exact and left.numerator.keys() == p.keys():
        return None
    return field.multiply(result, root(field, left, 2))
