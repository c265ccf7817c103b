"""Deciding whether an algebraic constant is zero: nested radicals, roots of complex numbers, roots of unity.

Let x be nonzero and d·x an algebraic integer of degree at most D, with all conjugates of absolute value at most M.  The
product of these conjugates is a whole number and not zero, so |d·x| >= 1/M^(D-1).  A ball with x that is closer to zero
than that shows that x is zero.  d, M and D are told by the form of x:

    a prime's root p^(1/n)        d = 1, M = p^(1/n), of degree n            i, and roots of unity    d = M = 1
    a zero of a polynomial        d = its leading coefficient, M = d + the largest of the others, of its degree
    a root y^(1/n)                d as for y, since (d·y^(1/n))^n = d^(n-1)·(d·y); M = (d^(n-1)·M(y))^(1/n); degree n
    sums and products             d a common multiple, the product; M the sum, the product

An embedding of the field of all roots that occur takes each of them to such a root of a conjugate: the degree of
everything in that field is at most the product of their degrees.  It takes k zeros of one irreducible polynomial of
degree n to different ones, for which there are n(n-1)...(n-k+1) ways.
"""

from __future__ import annotations

from math import gcd, lcm

from symla.kernel.numbers.enclosure import Enclosure
from symla.kernel.numbers.exact import Field
from symla.kernel.numbers.generators import Generator
from symla.kernel.numbers.polynomial import ONE, Exact, Polynomial, Scalar, TooHard
from symla.kernel.numbers.units import UNITS
from symla.notation.frozen import Frozen

_MOST_BITS = 60_000  # of a ball
_FIRST = 128
_ROOTS_OF_RATIONALS = frozenset(("prime", "i"))
_FAILED = "a number without a bound for its distance from zero"


def is_root_of_rationals(field: Field, x: Exact) -> bool:
    """Whether only roots of primes and i occur in the number, so that it is zero only if its normal form is."""
    return all(
        field.generators[g].kind in _ROOTS_OF_RATIONALS for p in (x.numerator, x.denominator) for m in p for g, _ in m
    )


def is_algebraic(field: Field, g: int) -> bool:
    """Whether a generator is certainly an algebraic constant."""
    generator = field.generators[g]
    if generator.kind == "radical":
        return all(
            is_algebraic(field, h)
            for x in generator.arguments
            if type(x) is Exact
            for p in (x.numerator, x.denominator)
            for m in p
            for h, _ in m
        )
    return generator.kind in ("prime", "i", "unity", "root")


class Size(Frozen, frozen=True):
    """A bound of an algebraic number x: d, and the binary digits of M."""

    divisor: int
    bits: int


class _Sizes:
    """Sizes over one field, and the degrees of all roots that occur."""

    def __init__(self, field: Field) -> None:
        self.field = field
        self.degrees: dict[object, int] = {}
        self.zeros: dict[object, dict[int, int]] = {}  # of one polynomial, with the ways that are left for each
        self._known: dict[int, Size] = {}

    def of(self, x: Scalar) -> Size:
        if type(x) is not Exact:
            return Size(x.denominator, abs(x.numerator).bit_length())
        if x.denominator is not ONE:
            raise TooHard(_FAILED)
        return self._polynomial(x.numerator)

    def _polynomial(self, p: Polynomial) -> Size:
        terms: list[tuple[int, int, int]] = []  # the coefficient's numerator, d and bits without that numerator
        for monomial, coefficient in p.items():
            divisor, bits = coefficient.denominator, 0
            for g, e in monomial:
                size = self._generator(g, int(e)) if type(e) is int else self._with_fraction(g, e)
                divisor *= size.divisor
                bits += size.bits
            terms.append((abs(coefficient.numerator), divisor, bits))
        common = lcm(*(divisor for _, divisor, _ in terms))
        if common.bit_length() > _MOST_BITS:
            raise TooHard(_FAILED)
        bits = max((top * (common // divisor)).bit_length() + more for top, divisor, more in terms)
        return Size(common, bits + len(terms).bit_length())

    def _with_fraction(self, g: int, e: object) -> Size:
        if self.field.generators[g].kind != "unity":
            raise TooHard(_FAILED)
        denominator: int = e.denominator  # type: ignore[attr-defined]
        self.degrees["unity"] = lcm(self.degrees.get("unity", 1), 2 * denominator)
        return Size(1, 0)

    def _generator(self, g: int, e: int) -> Size:
        """The power of a generator."""
        generator = self.field.generators[g]
        kind = generator.kind
        if kind == "prime":
            n = UNITS // gcd(e, UNITS)
            self.degrees[g] = lcm(self.degrees.get(g, 1), n)
            return Size(1, -(-generator.index.bit_length() * e // UNITS) if e > 0 else 0)
        if kind == "i":
            self.degrees[g] = 2
            return Size(1, 0)
        if kind not in ("radical", "root") or e < 0:
            raise TooHard(_FAILED)
        known = self._known.get(g)
        if known is None and kind == "root":
            known = self._known[g] = self._root(g, generator)
        if known is None:
            n = generator.index
            inner = self.of(generator.arguments[0])
            self.degrees[g] = n
            bits = -(-((n - 1) * inner.divisor.bit_length() + inner.bits) // n)
            known = self._known[g] = Size(inner.divisor, bits)
        return Size(known.divisor**e, known.bits * e)

    def _root(self, g: int, generator: Generator) -> Size:
        """A zero of a polynomial: by Cauchy's bound, none is larger than 1 + max|c| / |leading coefficient|."""
        sizes = [abs(c) for c in generator.label]  # type: ignore[attr-defined]
        degrees = self.zeros.setdefault(generator.label, {})
        self.degrees[g] = degrees.setdefault(g, len(sizes) - 1 - len(degrees))
        return Size(sizes[-1], (sizes[-1] + max(sizes)).bit_length())


def is_zero(field: Field, x: Exact) -> bool | None:
    """Whether a constant is zero; None if it contains a transcendental number, or if the work would be too much."""
    sizes = _Sizes(field)
    try:
        size = sizes.of(Exact(x.numerator, ONE))
    except TooHard:
        return None
    degree = 1
    for factor in sizes.degrees.values():
        degree *= factor
    gap = size.bits * (degree - 1) + size.divisor.bit_length()  # x is zero or at least 2^-gap in absolute value
    precision = _FIRST
    while True:
        known = _by_ball(field, x, min(precision, gap + size.bits + _FIRST), gap)
        if known is not None:
            return known
        if precision > _MOST_BITS or precision > 4 * (gap + size.bits + _FIRST):
            return None
        precision *= 4


def _by_ball(field: Field, x: Exact, precision: int, gap: int) -> bool | None:
    """Whether the ball of this precision is off zero, or so close to zero that the number is zero."""
    from flint import arb

    try:
        ball = Enclosure(field, precision).ball(Exact(x.numerator, ONE))
    except TooHard:
        return None
    if ball != 0:
        return False
    return True if ball.abs_upper() < arb(2) ** -(gap + 1) else None


def is_off_zero(field: Field, x: Exact, precision: int) -> bool:
    """Whether a ball of this precision shows that a constant is not zero."""
    try:
        return bool(Enclosure(field, precision).ball(Exact(x.numerator, ONE)) != 0)
    except TooHard:
        return False
