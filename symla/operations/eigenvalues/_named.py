"""Zeros of an irreducible polynomial of degree 3 or more, each given by a name and an approximation: 1.325, which is
closer to it than to any other zero.
"""

from __future__ import annotations

from math import gcd

from symla.errors import SymlaError
from symla.notation.named import NamedZero
from symla.notation.plain import plain_printer
from symla.operations.eigenvalues._polynomial import Polynomial

_LARGEST = 10**40  # of a coefficient


def named_zeros(p: Polynomial, operation: str) -> tuple[NamedZero, ...]:
    """The zeros, first the real ones in increasing order, then complex pairs, named by the letter of the polynomial
    with indices.  Raises `SymlaError` where the polynomial has letters, roots, or too large numbers.
    """
    if not p.is_rational:
        raise SymlaError(
            f"{operation}: the zeros of {plain_printer()(p.written)} cannot be written with square roots; such "
            "eigenvalues are worked out where the matrix has rational numbers as entries."
        )
    whole = [c // gcd(*p.in_integers) for c in p.in_integers]
    if max(map(abs, whole)) > _LARGEST:
        raise SymlaError(
            f"{operation}: the characteristic polynomial has coefficients of more than 40 digits; a matrix of "
            "smaller numbers can be worked out."
        )
    from symla.notation.sympy_zeros import named

    return named(p.letter.base, tuple(whole))
