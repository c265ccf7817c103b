"""Polynomials in sines and cosines of one real angle, as forms in the cosine c and the sine s of its half.

2 - sin(x) = 2c^2 - 2cs + 2s^2 is positive, as 2 - 2t + 2t^2 has no real root; 1 + cos(x) = 2c^2 is a square.
"""

from __future__ import annotations

from math import comb, lcm
from typing import Any, NamedTuple

from symla.kernel.numbers.conjugate import is_turn
from symla.kernel.numbers.exact import Field
from symla.kernel.numbers.one_symbol import has_real_root, with_whole_coefficients
from symla.kernel.numbers.polynomial import Polynomial, Scalar, plain
from symla.notation.rational import Fraction

_HIGHEST = 12
_ONE = [1, 0, 1]  # c^2 + s^2

Form = list[Fraction]  # of degree n: the coefficients of s^k c^(n - k), for k = 0, ..., n


class Parts(NamedTuple):
    """The real and the imaginary part of a number in powers of exp(ix/unit), where exp(ix) is this generator."""

    generator: int
    unit: int
    real: Form
    imaginary: Form


def side_of_angle(field: Field, p: Polynomial) -> tuple[int, bool] | None:
    """1 or -1 for a real number that is nowhere negative, or nowhere positive, and whether it is never zero; None for
    others.
    """
    parts = parts_of(field, p)
    if parts is None or any(parts.imaginary) or not any(parts.real):
        return None
    _, factors = with_whole_coefficients(parts.real).factor()
    with_root = [times for f, times in factors if _has_real_root(f)]
    if any(times % 2 for times in with_root):
        return None
    highest = next(c for c in reversed(parts.real) if c)
    return (1 if highest > 0 else -1), not with_root and bool(parts.real[-1])


def vanishes_with(field: Field, p: Polynomial, q: Polynomial) -> bool:
    """Whether q is zero for every angle for which p is, both in one angle: sin(x)^2 + 4 sin(x) + 3, and sin(x) + 1."""
    first = parts_of(field, p)
    other = parts_of(field, q) if first is not None else None
    if first is None or other is None or (first.generator, first.unit) != (other.generator, other.unit):
        return False
    size, other_size = map(_squared_modulus, (first, other))
    if not any(size) or (not size[-1] and other_size[-1]):
        return False
    whole = with_whole_coefficients(other_size)
    return all(whole % f == 0 for f, _ in with_whole_coefficients(size).factor()[1] if _has_real_root(f))


def least_of_angle(field: Field, p: Polynomial) -> Polynomial | None:
    """The number of least degree with the same zeros among the real angles: sin(x), for sin(x)^2 + 2 sin(2x)^2, and
    cos(x) for cos(x)^3 + 2 cos(x).  None if there is none of lower degree, or no zero at all.
    """
    parts = parts_of(field, p)
    if parts is None:
        return None
    form = _squared_modulus(parts) if any(parts.imaginary) else parts.real
    product: Any = 1
    for f, _ in with_whole_coefficients(form).factor()[1] if any(form) else ():
        product = product * f if _has_real_root(f) else product
    degree = len(_coefficients(product)) - 1 + (not form[-1])  # which has a zero at x = pi
    if not 0 < degree < len(form) - 1:
        return None
    return field.lift(_number(field, parts, _coefficients(product), degree)).numerator


def square_part_of_angle(field: Field, p: Polynomial) -> tuple[Scalar, Scalar] | None:
    """Two real numbers f and r of which f^2 r is the polynomial, with no square in r; None where f would be a number
    alone: (sin(x) + 2)^2, and 1 + cos(x) = 2 cos(x/2)^2.
    """
    parts = parts_of(field, p)
    if parts is None or any(parts.imaginary) or not any(parts.real):
        return None
    scale = lcm(*[c.denominator for c in parts.real])
    rest, factors = with_whole_coefficients(parts.real).factor()
    without = len(parts.real) - 1 - int(with_whole_coefficients(parts.real).degree())  # factors c
    whole: Any = 1
    for f, times in factors:
        if f.coeffs() != _ONE:
            whole, rest = f ** (times // 2) * whole, f ** (times % 2) * rest
    degrees = [len(_coefficients(x)) - 1 + n for x, n in ((whole, without // 2), (rest, without % 2))]
    if not degrees[0]:
        return None
    f, r = (_number(field, parts, _coefficients(x), n) for x, n in zip((whole, rest), degrees, strict=True))
    return f, field.multiply(Fraction(1, scale), r)


def _coefficients(x: Any) -> list[int]:
    return [int(x)] if type(x) is int or not hasattr(x, "coeffs") else [int(c) for c in x.coeffs()]


def _number(field: Field, parts: Parts, form: list[int], degree: int) -> Scalar:
    """The number that has this form of a degree."""
    w = field.of(parts.generator, plain(Fraction(1, 2 * parts.unit)))
    inverse = field.divide(1, w)
    c = field.multiply(Fraction(1, 2), field.add(w, inverse))
    i = field.of(field.generator("i"))
    s = field.multiply(Fraction(-1, 2), field.multiply(i, field.subtract(w, inverse)))
    terms = [
        field.multiply(x, field.multiply(field.power(s, k), field.power(c, degree - k)))
        for k, x in enumerate(form)
        if x
    ]
    return field.total(terms)


def parts_of(field: Field, p: Polynomial) -> Parts | None:
    """The parts of a polynomial in one exponential of an imaginary number and i with rational coefficients."""
    generators = field.generators
    occurring = {g for m in p for g, _ in m if generators[g].kind != "i"}
    if len(occurring) != 1:
        return None
    (g,) = occurring
    if generators[g].label != "exp" or not is_turn(field, g):
        return None
    terms: list[tuple[Fraction, bool, Fraction]] = []
    for monomial, coefficient in p.items():
        exponents = dict(monomial)
        n = Fraction(exponents.pop(g, 0))
        if any(e != 1 for e in exponents.values()):
            return None
        terms.append((n, bool(exponents), Fraction(coefficient)))
    unit = lcm(*[n.denominator for n, _, _ in terms])
    most = max(abs(int(n * unit)) for n, _, _ in terms)
    if most > _HIGHEST:
        return None
    real, imaginary = ([Fraction(0)] * (2 * most + 1) for _ in range(2))
    for n, turned, coefficient in terms:
        for k, (x, y) in enumerate(_power(int(n * unit), most)):
            if turned:
                x, y = -y, x
            real[k] += coefficient * x
            imaginary[k] += coefficient * y
    return Parts(g, unit, real, imaginary)


def _power(n: int, most: int) -> list[tuple[int, int]]:
    """The coefficients of (c + is)^(2n) (c^2 + s^2)^(most - |n|), each with its real and its imaginary part."""
    side, size = (1 if n > 0 else -1), abs(n)
    first = [comb(2 * size, k) for k in range(2 * size + 1)]
    found = [[0, 0] for _ in range(2 * most + 1)]
    for k, x in enumerate(first):
        part, factor = k % 2, x * (1, side, -1, -side)[k % 4]
        for j in range(most - size + 1):
            found[k + 2 * j][part] += factor * comb(most - size, j)
    return [(x, y) for x, y in found]


def _squared_modulus(parts: Parts) -> Form:
    return [x + y for x, y in zip(_square(parts.real), _square(parts.imaginary), strict=True)]


def _square(form: Form) -> Form:
    found = [Fraction(0)] * (2 * len(form) - 1)
    for j, x in enumerate(form):
        for k, y in enumerate(form):
            found[j + k] += x * y
    return found


def _has_real_root(f: Any) -> bool:
    return has_real_root([Fraction(int(c)) for c in reversed(f.coeffs())])
