"""Zeros of an irreducible polynomial of degree 3 or more, each given by a name and an approximation: 1.325, which is
closer to it than to any other zero.
"""

from __future__ import annotations

from itertools import combinations
from math import gcd, lcm
from typing import Any

from symla.errors import SymlaError
from symla.notation.named import NamedZero
from symla.notation.plain import plain_printer
from symla.operations.eigenvalues._polynomial import Polynomial

_PLACES = 3  # shown at least
_MOST_PLACES = 30
_DIGITS = 80
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
    scale = lcm(*[c.denominator for c in p.coefficients])
    whole = [int(c * scale) for c in p.coefficients]
    whole = [c // gcd(*whole) for c in whole]
    if max(map(abs, whole)) > _LARGEST:
        raise SymlaError(
            f"{operation}: the characteristic polynomial has coefficients of more than 40 digits; a matrix of "
            "smaller numbers can be worked out."
        )
    from symla.notation.sympy_zeros import zeros_of

    zeros = zeros_of(tuple(whole), _DIGITS)
    places = _places(zeros)
    return tuple(
        [
            NamedZero(p.letter.base, (str(number),), tuple(whole), *_parts(zero, places))
            for number, zero in enumerate(zeros, 1)
        ]
    )


def _places(zeros: tuple[Any, ...]) -> int:
    """The decimal places that separate the zeros and show digits of each nonzero part."""
    import sympy

    gaps = [abs(a - b) for a, b in combinations(zeros, 2)]
    sizes = [
        abs(part) for zero in zeros for part in zero.as_real_imag() if abs(part) > sympy.Float(10) ** -_MOST_PLACES
    ]
    places = _PLACES
    while places < _MOST_PLACES and min(*gaps, *sizes) * 10**places < 20:
        places += 1
    return places


def _parts(zero: Any, places: int) -> tuple[str, str]:
    real, imaginary = zero.as_real_imag()
    return _rounded(real, places), _rounded(imaginary, places) if imaginary else ""


def _rounded(x: Any, places: int) -> str:
    """The number rounded to these decimal places."""
    nearest = int((abs(x) * 10**places * 2 + 1) // 2)
    text = str(nearest).rjust(places + 1, "0")
    return f"{'-' if nearest and x < 0 else ''}{text[:-places]}.{text[-places:]}"
