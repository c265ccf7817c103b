"""What is zero where a polynomial is, beside itself.

a + bi = 0                  a = 0 and b = 0, for real a and b
a^2 + b^2 = 0               a = 0 and b = 0
sqrt(a) - b = 0             a - b^2 = 0
"""

from __future__ import annotations

from symla.kernel.numbers.conjugate import parts
from symla.kernel.numbers.denested import norm
from symla.kernel.numbers.exact import Field
from symla.kernel.numbers.polynomial import Exact, Polynomial
from symla.kernel.numbers.quadratic import as_squares

_MOST = 12


def zero_with(field: Field, p: Polynomial) -> list[Polynomial]:
    """Polynomials that are all zero exactly where this one is, or have to be zero there."""
    found: list[Polynomial] = []
    left = [p]
    while left:
        p = left.pop()
        split = parts(field, p)
        if split is not None and split[1]:
            left += [part for part in split if part]
            continue
        squares = as_squares(field, p) or as_squares(field, {m: -c for m, c in p.items()})
        if squares is not None and len(found) + len(left) < _MOST and list(squares.roots) != [p]:
            left += squares.roots
            continue
        found.append(p)
        without_root = norm(field, p)
        if type(without_root) is Exact and len(found) + len(left) < _MOST:
            left.append(without_root.numerator)
    return found
