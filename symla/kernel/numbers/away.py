"""Polynomials that never vanish, by their form.

sqrt(a) + 2                 has a positive real part
k^2 + k + sqrt(2)           has a negative discriminant
2m + 4n - 1                 is odd, for integers m and n
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from math import gcd, lcm

from symla.kernel.numbers.conjugate import is_constant
from symla.kernel.numbers.constants import sign_of_constant
from symla.kernel.numbers.division import equations
from symla.kernel.numbers.exact import Field
from symla.kernel.numbers.in_powers import by_powers
from symla.kernel.numbers.of_letter import with_value
from symla.kernel.numbers.one_symbol import has_real_root, have_common_root, in_one_symbol, with_whole_coefficients
from symla.kernel.numbers.polynomial import (
    ONE,
    Exact,
    Monomial,
    Polynomial,
    Rational,
    Scalar,
    TooHard,
    Undefined,
    plain,
)
from symla.kernel.numbers.sign import is_nonnegative, monomial_sign
from symla.kernel.numbers.vanish import is_nonzero_constant
from symla.notation.rational import Fraction


def is_beside(field: Field, p: Polynomial) -> bool:
    """Whether no term lies to one side of the imaginary axis, and one of them lies to the other: sqrt(a) + 2, as a
    principal root of an even index has no negative real part.
    """
    if len({c > 0 for c in p.values()}) > 1:
        return False
    sure = False
    for monomial in p:
        roots = [f for f in monomial if _is_even_root(field, *f)]
        known = monomial_sign(field, tuple([f for f in monomial if f not in roots[:1]]))
        if known is None:
            return False
        sure = sure or (known == 1 and not roots)
    return sure


def _is_even_root(field: Field, g: int, exponent: Rational) -> bool:
    """Whether this is a power of a principal root that turns by a quarter at most."""
    generator = field.generators[g]
    return (
        generator.kind == "radical"
        and generator.sign is None
        and generator.index % 2 == 0
        and 0 < 2 * exponent <= generator.index
    )


def has_one_sign(field: Field, p: Polynomial) -> bool:
    """Whether every product of symbols is not negative, with constants in front of one and the same sign, and one
    of them is never zero: (sqrt(2) - 1) a^2 + 3 - 2 sqrt(2).
    """
    groups: dict[Monomial, Polynomial] = {}
    for monomial, c in p.items():
        outer = tuple([f for f in monomial if not is_constant(field, field.of(f[0]))])
        groups.setdefault(outer, {})[tuple([f for f in monomial if f not in outer])] = c
    signs = [monomial_sign(field, outer) for outer in groups]
    if len(groups) == len(p) or None in signs or 1 not in signs:
        return False
    found = {_sign_of(field, field.settle(constant, ONE)) for constant in groups.values()}
    return found in ({1}, {-1})


def _sign_of(field: Field, constant: Scalar) -> int | None:
    """The sign 1 or -1 of a constant, if it is certain; else None."""
    if type(constant) is not Exact:
        return (constant > 0) - (constant < 0)
    return sign_of_constant(field, constant)


def has_negative_discriminant(field: Field, p: Polynomial) -> bool:
    """Whether it is of degree 2 in its only symbol, a real one, with constants in front, and has no real root."""
    symbols = {g for m in p for g, _ in m if field.generators[g].kind == "symbol"}
    if len(symbols) != 1 or not all(field.generators[g].real for m in p for g, _ in m):
        return False
    (letter,) = symbols
    powers = by_powers(p, letter)
    numbers = [field.settle(powers.get(k, {}), ONE) for k in range(3)]
    if max(powers) != 2 or not powers.keys() <= {0, 1, 2} or not all(is_constant(field, x) for x in numbers):
        return False
    rest = field.multiply(4, field.multiply(numbers[0], numbers[2]))
    return _sign_of(field, field.subtract(field.multiply(numbers[1], numbers[1]), rest)) == -1


def has_no_integer_zero(field: Field, p: Polynomial) -> bool:
    """Whether the number is a polynomial in integer symbols without integer zeros: by residues, or by its roots."""
    generators = field.generators
    occurring = [(g, e) for m in p for g, e in m]
    if not field.whole or not occurring:
        return False
    if not all(generators[g].label in field.whole and type(e) is int and e > 0 for g, e in occurring):
        return False
    scale = lcm(*[c.denominator for c in p.values()])
    common = gcd(*[int(c * scale) for m, c in p.items() if m])
    if int(p.get((), 0) * scale) % common:
        return True
    found = in_one_symbol(field, p)
    if found is None:
        return False
    polynomial = with_whole_coefficients(reversed(found[1]))
    return all(factor.degree() > 1 or abs(int(factor[1])) != 1 for factor, _ in polynomial.factor()[1])


def paired(field: Field, x: Exact, others: Sequence[tuple[Exact, ...]]) -> list[Exact]:
    """The products of a number with single ones of the others in which no root of a whole number is left: k^2 - 2, for
    k - sqrt(2) and k + sqrt(2).
    """
    if not _has_roots(field, x):
        return []
    known = [own[0] for own in others if len(own) == 1 and _has_roots(field, own[0])]
    products = [field.lift(field.multiply(x, other)) for other in known]
    return [product for product in products if not _has_roots(field, product)]


def _has_roots(field: Field, x: Exact) -> bool:
    return x.denominator is ONE and any(field.generators[g].kind == "prime" for m in x.numerator for g, _ in m)


def above_square(field: Field, x: Exact) -> Scalar:
    """The value where t is 0 of a number that is at least c t^2, with c > 0: it is zero there or nowhere.  1 for
    t^2 + cos(t)^2; 0 if there is no such t.
    """
    for monomial, c in x.numerator.items():
        if c < 0 or len(monomial) != 1 or monomial[0][1] != 2 or x.denominator is not ONE:
            continue
        letter = field.generators[monomial[0][0]]
        if letter.kind == "symbol" and letter.real:
            with suppress(TooHard):
                if is_nonnegative(field, field.subtract(x, Exact({monomial: c}, ONE))):
                    return with_value(field, x, letter.label, 0)
    return 0


def within(field: Field, x: Exact) -> Exact:
    """A number that is zero exactly where this one is: a - b for |a - b|, k for sqrt(k)."""
    while x.denominator is ONE and len(x.numerator) == 1:
        (monomial,) = x.numerator
        if len(monomial) != 1 or field.generators[monomial[0][0]].kind not in ("abs", "radical"):
            break
        x = field.lift(field.generators[monomial[0][0]].arguments[0])
    return x


def contradicts(field: Field, p: Polynomial) -> bool:
    """Whether a number a t + b is not zero since an equation for an angle does not hold there: t, where cos(t) = 0."""
    letters = [monomial for monomial in p if monomial]
    if not field.lowered.turns or len(letters) != 1 or len(letters[0]) != 1 or letters[0][0][1] != 1:
        return False
    letter = field.generators[letters[0][0][0]]
    if letter.kind != "symbol":
        return False
    zero = plain(-Fraction(p.get((), 0)) / p[letters[0]])
    with suppress(TooHard):
        there = [with_value(field, Exact(q, ONE), letter.label, zero) for q in equations(field)]
        return any(is_nonzero_constant(field, x) for x in there)
    return False


def excludes_zero(
    field: Field, g: int, denied: Sequence[tuple[Exact, ...]], follows: Callable[[Polynomial, tuple[Exact, ...]], bool]
) -> bool:
    """Whether a real letter is not zero since by an assumed inequality all of several numbers, which are not all zero,
    would be zero with it: b, where b^2 - a^2 >= 0 and (a, b) != (0, 0).  At b = 0, a sum of squares of which the
    numbers are zero where it is (`follows`) would be at most 0.
    """
    letter = field.generators[g]
    if not denied or letter.kind != "symbol" or not letter.real:
        return False
    with suppress(TooHard, Undefined):
        there = [tuple([field.lift(with_value(field, n, letter.label, 0)) for n in numbers]) for numbers in denied]
        left = [tuple([n for n in numbers if n.numerator]) for numbers in there]
        for number, _ in field.assumed:
            below = field.lift(field.negate(with_value(field, number, letter.label, 0)))
            if below.denominator is ONE and any(follows(below.numerator, numbers) for numbers in left if numbers):
                return True
    return False


def has_no_root(field: Field, p: Polynomial) -> bool:
    """Whether a polynomial in one symbol has no root: no real one, or none that its symbol is assumed to be."""
    found = in_one_symbol(field, p)
    if has_no_integer_zero(field, p):
        return True
    if found is None:
        return has_one_sign(field, p) or has_negative_discriminant(field, p)
    g, coefficients = found
    for leading, value in field.lowered:
        rest = in_one_symbol(field, value.numerator) if type(value) is Exact else (g, [Fraction(value)])
        if list(leading) == [g] and rest is not None and rest[0] == g:
            zeros = [Fraction(0)] * (leading[g] - len(rest[1]))
            if not have_common_root([Fraction(1), *zeros, *[-c for c in rest[1]]], coefficients):
                return True
    return field.generators[g].real and not has_real_root(coefficients)


def has_factor(p: Polynomial, g: int) -> bool:
    """Whether the polynomial is a product with this generator: if ab + a is not zero, neither is a."""
    return all(any(f == g and e > 0 for f, e in monomial) for monomial in p)


def divides(part: Monomial, monomial: Monomial) -> bool:
    """Whether everything in the part occurs in the monomial, which is zero wherever the part is."""
    generators = {g for g, _ in monomial}
    return all(g in generators for g, _ in part)
