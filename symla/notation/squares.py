"""Squares that divide whole numbers."""

from __future__ import annotations

from math import isqrt


def square_factor(number: int) -> tuple[int, int]:
    """a and b with number = a^2 b, no square dividing b; takes as long as its cube root is large."""
    outside, inside, rest, factor = 1, 1, number, 2
    while factor**3 <= rest:
        while rest % factor == 0:
            rest //= factor
            if inside % factor == 0:
                inside, outside = inside // factor, outside * factor
            else:
                inside *= factor
        factor += 1
    root = isqrt(rest)  # what is left is 1, a prime, or the product of two
    return (outside * root, inside) if root * root == rest else (outside, inside * rest)
