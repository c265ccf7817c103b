"""Real algebraic numbers: real roots of rational polynomials, by polynomial and index.

FLINT isolates the complex roots of a polynomial in balls, the real ones with an imaginary part of exactly zero; Sturm's
theorem says how many of these there are, and nothing is said where the two do not agree.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cmp_to_key
from itertools import pairwise
from typing import Any

from symla.kernel.numbers.one_symbol import Coefficients, real_balls, with_whole_coefficients
from symla.kernel.numbers.polynomial import Rational, TooHard, plain
from symla.notation.frozen import Frozen
from symla.notation.rational import Fraction

_FIRST = 64
_FINEST = 1 << 14


class RealRoot(Frozen, frozen=True):
    """The real root at this place, counted from below and from 0, of an irreducible polynomial, lowest power first."""

    polynomial: tuple[int, ...]
    place: int

    @property
    def is_rational(self) -> bool:
        """Whether the polynomial is of degree 1."""
        return len(self.polynomial) == 2

    @property
    def is_positive(self) -> bool:
        """Whether a ball shows it to be positive."""
        return bool(self.ball(_FIRST) > 0)

    def ball(self, precision: int) -> Any:
        """A ball with the root, of about so many binary places."""
        from flint import arb, ctx, fmpq

        with ctx.workprec(precision):
            if self.is_rational:
                return arb(fmpq(-self.polynomial[0], self.polynomial[1]))
            return real_balls(self.polynomial)[self.place]


def real_roots(polynomials: Iterable[Coefficients]) -> list[RealRoot]:
    """All real roots of polynomials that are not zero (the highest coefficient first), in rising order."""
    factors: dict[tuple[int, ...], None] = {}
    for p in polynomials:
        for factor, _ in with_whole_coefficients(reversed(p)).factor()[1]:
            factors[tuple(int(c) for c in factor.coeffs())] = None
    found = [
        RealRoot(factor, place)
        for factor in factors
        for place in range(1 if len(factor) == 2 else len(real_balls(factor)))
    ]
    return sorted(found, key=cmp_to_key(_order))


def _order(a: RealRoot, b: RealRoot) -> int:
    precision = _FIRST
    while precision <= _FINEST:
        x, y = a.ball(precision), b.ball(precision)
        if x < y:
            return -1
        if x > y:
            return 1
        precision *= 4
    raise TooHard("two roots are too close to each other")


def between(roots: list[RealRoot]) -> Iterator[Rational]:
    """A rational number below all roots, between each two neighbours, and above all: the simplest ones."""
    ends = [_ends(a, b) for a, b in pairwise(roots)]
    if not roots:
        yield 0
        return
    low, high = roots[0].ball(_FIRST), roots[-1].ball(_FIRST)
    yield min(int(low.floor().lower().floor().unique_fmpz()) - 1, -1)
    for a, b in ends:
        yield _simplest(a, b)
    yield max(int(high.ceil().upper().ceil().unique_fmpz()) + 1, 1)


def whole_numbers(roots: list[RealRoot]) -> Iterator[int]:
    """The whole numbers among the roots, and one below all, between two neighbours where there is one, and above."""
    if not roots:
        yield 0
        return
    floors = [_floor(root) for root in roots]
    whole = [root.is_rational and root.polynomial[0] % root.polynomial[1] == 0 for root in roots]
    yield floors[0] - 1 if whole[0] else floors[0]
    for k, (low, is_whole) in enumerate(zip(floors, whole, strict=True)):
        if is_whole:
            yield low
        if k + 1 == len(roots) or low + 1 < floors[k + 1] + (not whole[k + 1]):
            yield low + 1


def _floor(root: RealRoot) -> int:
    precision = _FIRST
    while precision <= _FINEST:
        if root.is_rational:
            return -root.polynomial[0] // root.polynomial[1]
        ball = root.ball(precision)
        low, high = _rational(ball, -1), _rational(ball, 1)
        if low.numerator // low.denominator == high.numerator // high.denominator:
            return low.numerator // low.denominator
        precision *= 4
    raise TooHard("a root is too close to a whole number")


def _ends(a: RealRoot, b: RealRoot) -> tuple[Fraction, Fraction]:
    """Rational numbers between two roots, the first of them less than the second."""
    precision = _FIRST
    while precision <= _FINEST:
        x, y = _rational(a.ball(precision).upper(), 1), _rational(b.ball(precision).lower(), -1)
        if x < y:
            return x, y
        precision *= 4
    raise TooHard("two roots are too close to each other")


def _rational(x: Any, outwards: int) -> Fraction:
    """A rational number next to the midpoint of a narrow ball, beyond it in this direction."""
    mantissa, exponent = x.mid().man_exp()
    middle = Fraction(int(mantissa)) * Fraction(2) ** int(exponent)
    mantissa, exponent = x.rad().man_exp()
    return middle + outwards * Fraction(int(mantissa)) * Fraction(2) ** int(exponent)


def _simplest(low: Fraction, high: Fraction) -> Rational:
    """The fraction of the smallest denominator strictly between two numbers; of several, the smallest in size."""
    if low < 0 < high:
        return 0
    if high <= 0:
        return -_simplest(-high, -low)
    whole = low.numerator // low.denominator
    if whole + 1 < high:
        return whole + 1
    low, high = low - whole, high - whole  # 0 <= low < high <= 1
    if not low:
        return plain(whole + Fraction(1, high.denominator // high.numerator + 1))
    return plain(whole + 1 / Fraction(_simplest(1 / high, 1 / low)))
