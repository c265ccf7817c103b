"""Multiples of a vector of polynomials in a named zero: the one with the fewest and smallest numbers.

(-λ^2 + λ + 1, λ^2 - 1, 1)      times λ^2, where λ^3 = λ + 1      (1, λ, λ^2)

The candidates are multiples in which a component is a number or of degree 1.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import gcd, lcm
from typing import Any

from symla.operations._cases.numbers import Entry, final, in_sympy


def of_zero(entries: Sequence[Entry]) -> list[Entry] | None:
    """The multiple; None unless there are exactly one named zero and otherwise only rational numbers."""
    import sympy

    from symla.notation.sympy_zeros import Algebraic

    numbers = list(map(in_sympy, entries))
    zeros = set().union(*[x.atoms(Algebraic) for x in numbers])
    if len(zeros) != 1 or any(x.free_symbols for x in numbers):
        return None
    (zero,), letter = zeros, sympy.Dummy()
    plain = [x.xreplace({zero: letter}) for x in numbers]
    if not all(x.is_polynomial(letter) and all(n.is_Rational for n in x.atoms(sympy.Number)) for x in plain):
        return None
    if any(x.has(sympy.I, sympy.NumberSymbol) for x in plain):
        return None
    modulus = sympy.Poly(zero.node.polynomial, letter, domain="QQ")
    vector = [sympy.Poly(x, letter, domain="QQ") for x in plain]
    found = min([_whole([(u * x).rem(modulus) for x in vector]) for u in _multipliers(vector, modulus)], key=_length)
    return [final(x.as_expr().xreplace({letter: zero})) for x in found]


def _multipliers(vector: list[Any], modulus: Any) -> Iterator[Any]:
    """Nonzero numbers by which the vector may be multiplied."""
    import sympy

    letter, degree = modulus.gen, modulus.degree()
    yield sympy.Poly(1, letter, domain="QQ")
    powers = [sympy.Poly(letter**k, letter, domain="QQ") for k in range(degree - 1)]
    for x in vector:
        if x.degree() > 0:
            yield x.invert(modulus)
            products = [(power * x).rem(modulus) for power in powers]
            higher = sympy.Matrix([[p.nth(k) for p in products] for k in range(2, degree)])
            for factors in higher.nullspace():
                yield sum([p * c for p, c in zip(powers, factors, strict=True)], sympy.Poly(0, letter, domain="QQ"))


def _whole(vector: list[Any]) -> list[Any]:
    """The multiple with integer coefficients without a common factor, the first one of the last component positive."""
    import sympy

    numbers = [c for x in vector for c in x.all_coeffs() if c]
    scale = lcm(*[int(c.q) for c in numbers])
    common = gcd(*[int(c * scale) for c in numbers])
    sign = next((1 if x.LC() > 0 else -1 for x in reversed(vector) if not x.is_zero), 1)
    return [x.mul_ground(sympy.Rational(sign * scale, common)) for x in vector]


def _length(vector: list[Any]) -> tuple[int, int]:
    """The number of coefficients, and of their digits."""
    numbers = [int(c) for x in vector for c in x.all_coeffs() if c]
    return sum([len(str(abs(c))) for c in numbers]) + sum([x.degree() for x in vector]), len(numbers)
