"""Whether a number whose normal form is not zero is zero all the same: sqrt(3 + 2 sqrt(2)) - 1 - sqrt(2), say.

A number A + B·g, with g = x^(1/n) >= 0, is zero where A and B·g have opposite signs and (-A)^n = B^n·x; it is not zero
where these powers differ.  So one radical (or absolute value) after the other is got rid of.  What has the square zero
by the equations that are assumed is zero: sqrt(b)|a|, where a^2 b = 0.  Values of one function at equal arguments are
equal: arccos(x) - arccos(y), where x - y is zero.
"""

from __future__ import annotations

from itertools import combinations

from symla.kernel.numbers.algebraic import is_algebraic, is_off_zero, is_root_of_rationals, is_zero
from symla.kernel.numbers.conjugate import is_constant, is_real, parts
from symla.kernel.numbers.exact import Field
from symla.kernel.numbers.factored import in_factors
from symla.kernel.numbers.in_powers import linear_in, put
from symla.kernel.numbers.polynomial import ONE, Exact, Monomial, Polynomial, Scalar, TooHard, generators_of
from symla.kernel.numbers.sign import is_nonnegative

_DEEPEST = 6


def vanishes(field: Field, x: Scalar) -> bool | None:
    """True if it is zero for all values of its symbols; False for a constant that is not zero; None if not known."""
    try:
        known = _vanishes(field, x, 0)
        if known is None and type(x) is Exact and (product := in_factors(field, x)) is not None:
            known = _vanishes(field, product, 0)
        if known is None and type(x) is Exact and (other := _with_equal_values(field, x.numerator)) is not None:
            return vanishes(field, other)
        if known is None and field.lowered and field.is_zero(field.power(x, 2)):
            return True
        return known
    except TooHard:
        return None


def _with_equal_values(field: Field, p: Polynomial) -> Scalar | None:
    """The polynomial with one value of a function for another at an equal argument; None if there are no such two."""
    values = [g for g in sorted(generators_of(p)) if field.generators[g].kind == "function"]
    for first, second in combinations(values, 2):
        one, other = field.generators[first], field.generators[second]
        if (one.label, len(one.arguments)) == (other.label, len(other.arguments)) and all(
            vanishes(field, field.subtract(x, y)) for x, y in zip(one.arguments, other.arguments, strict=True)
        ):
            return put(field, p, second, field.of(first))
    return None


def is_nonzero_constant(field: Field, x: Scalar) -> bool:
    """Whether it is a constant, and certainly not zero."""
    if type(x) is not Exact:
        return x != 0
    if not x.numerator:
        return False
    return is_root_of_rationals(field, x) or (is_constant(field, x) and vanishes(field, x) is False)


def _vanishes(field: Field, x: Scalar, depth: int) -> bool | None:
    if type(x) is not Exact:
        return x == 0
    if not x.numerator:
        return True
    if is_root_of_rationals(field, x):
        return False
    numerator = Exact(x.numerator, ONE)
    constant = is_constant(field, numerator)
    if constant and (known := _vanishes_by_size(field, numerator)) is not None:
        return known
    if depth > _DEEPEST:
        return None
    roots = [g for g in generators_of(x.numerator) if _is_real_root(field, g)]
    split = parts(field, x.numerator)
    if split is None and not (roots and is_real(field, numerator)):  # which sines and cosines are, together
        return True if _every_coefficient_vanishes(field, x.numerator) else None
    if split is not None and split[1]:
        both = [_vanishes(field, Exact(p, ONE), depth) if p else True for p in split]
        return False if constant and False in both else True if both == [True, True] else None
    if _every_coefficient_vanishes(field, x.numerator):
        return True
    return _without(field, x.numerator, max(roots), constant, depth + 1) if roots else None


def _is_real_root(field: Field, g: int) -> bool:
    """Whether this is a root or an absolute value that is not negative."""
    return field.generators[g].kind in ("radical", "abs") and field.generators[g].sign is not None


def _vanishes_by_size(field: Field, x: Exact) -> bool | None:
    """Whether a constant is zero, by bounds; None if it is too close to zero and not known to be algebraic."""
    if is_off_zero(field, x, 64):
        return False
    known = is_zero(field, x)
    if known is None and is_off_zero(field, x, 1024):
        return False
    return known


def _every_coefficient_vanishes(field: Field, p: Polynomial) -> bool:
    """Whether all algebraic constants by which products of everything else are multiplied are zero."""
    coefficients: dict[Monomial, Polynomial] = {}
    for monomial, c in p.items():
        outer = tuple([(g, e) for g, e in monomial if not is_algebraic(field, g)])
        inner = tuple([f for f in monomial if f not in outer])
        coefficients.setdefault(outer, {})[inner] = c
    if len(coefficients) == len(p):
        return False
    return all(is_zero(field, Exact(c, ONE)) for c in coefficients.values())


def _without(field: Field, p: Polynomial, g: int, constant: bool, depth: int) -> bool | None:
    """Whether A + B·g is zero."""
    generator = field.generators[g]
    split = linear_in(field, p, g)
    if split is None:
        return None
    a, b = field.negate(split[0]), split[1]
    n = generator.index if generator.kind == "radical" else 2
    inner = generator.arguments[0]
    radicand = inner if generator.kind == "radical" else field.multiply(inner, inner)
    equal = _vanishes(field, field.subtract(field.power(a, n), field.multiply(field.power(b, n), radicand)), depth)
    if equal is False and constant:
        return False
    if not equal:
        return None
    if (n % 2 and is_real(field, a) and is_real(field, b)) or _agree(field, a, b):
        return True
    # the powers agree, so both are zero if one of them is
    if _vanishes(field, a, depth) or _vanishes(field, b, depth):
        return True
    return None


def _agree(field: Field, a: Scalar, b: Scalar) -> bool:
    """Whether neither has the other's opposite sign."""
    negative = field.negate(a), field.negate(b)
    return (is_nonnegative(field, a) and is_nonnegative(field, b)) or all(is_nonnegative(field, n) for n in negative)
