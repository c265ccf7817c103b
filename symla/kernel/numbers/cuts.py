"""The real roots of polynomials at which a number in one symbol may change its sign.

A + B·g, with g = |a|, is A + B·a or A - B·a; with g = max(a, b), it is A + B·a or A + B·b; with g^n = r it is zero only
where its norm is, the product over all n values of g: A^2 - B^2·r for n = 2.  So one generator after the other is got
rid of, the last made first, and polynomials in the symbol are left.  On an interval without roots of these, and of
those for everything that stands between bars and under roots, the number is nowhere zero, or zero everywhere.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from math import gcd

from symla.kernel.numbers.exact import Field
from symla.kernel.numbers.generators import Generator
from symla.kernel.numbers.in_powers import by_powers, put
from symla.kernel.numbers.one_symbol import Coefficients, in_one_symbol
from symla.kernel.numbers.polynomial import ONE, Exact, Polynomial, Scalar, TooHard, generators_of, over
from symla.kernel.numbers.real_roots import RealRoot
from symla.kernel.numbers.reduction import determinant
from symla.kernel.numbers.roots import root
from symla.kernel.numbers.units import UNITS

_MOST_BRANCHES = 200
_HIGHEST_INDEX = 6
_UNKNOWN = "a number in one letter is not read as roots of polynomials"


class Cuts:
    """The polynomials whose real roots cut the line for several numbers in the same symbol."""

    def __init__(self, field: Field, symbol: int) -> None:
        self.field = field
        self.symbol = symbol
        self.polynomials: dict[tuple[object, ...], Coefficients] = {}
        self._seen: set[int] = set()
        self._left = _MOST_BRANCHES

    def add(self, x: Scalar) -> None:
        """Cuts where the number may change its sign, or may be no number at all; raises `TooHard` where this is not
        known.
        """
        if type(x) is not Exact:
            return
        for p in (x.numerator, x.denominator):
            for g in sorted(generators_of(p) - self._seen):
                self._seen.add(g)
                self._add_generator(self.field.generators[g])
            for coefficients in self._of(p):
                self.polynomials[tuple(coefficients)] = coefficients

    def _add_generator(self, generator: Generator) -> None:
        kind, arguments = generator.kind, generator.arguments
        if kind in ("abs", "radical") or generator.label == "step":
            self.add(arguments[0])
        elif generator.label == "max":
            for a, b in combinations(arguments, 2):
                self.add(self.field.subtract(a, b))
                self.add(a)  # its roots and bars
            self.add(arguments[-1])
        elif kind not in ("symbol", "prime", "i"):
            raise TooHard(_UNKNOWN)

    def _of(self, p: Polynomial) -> Iterator[Coefficients]:
        """The remaining polynomials in the symbol."""
        self._left -= 1
        if self._left < 0:
            raise TooHard(_UNKNOWN)
        inside = generators_of(p) - {self.symbol}
        if not inside:
            found = in_one_symbol(self.field, p)
            if found is not None:
                yield found[1]
            elif any(p):
                raise TooHard(_UNKNOWN)
            return
        g = max(inside)
        generator = self.field.generators[g]
        if generator.kind == "abs":
            (a,) = generator.arguments
            choices: tuple[Scalar, ...] = (a, self.field.negate(a))
        elif generator.label == "max":
            choices = generator.arguments
        elif generator.label == "step":
            choices = (0, 1)
        else:
            norm = self._norm(p, g, generator)
            if self.field.is_zero(norm):
                raise TooHard(_UNKNOWN)
            choices = ()
            yield from self._further(norm)
        for choice in choices:
            yield from self._further(put(self.field, p, g, choice))

    def _further(self, x: Scalar) -> Iterator[Coefficients]:
        if type(x) is Exact and x.numerator:
            yield from self._of(x.numerator)
            if x.denominator is not ONE:
                yield from self._of(x.denominator)

    def _norm(self, p: Polynomial, g: int, generator: Generator) -> Scalar:
        """The product over all values that the generator could have by its equation g^n = r."""
        field = self.field
        powers = by_powers(p, g)
        if generator.kind == "radical":
            n, r, unit = generator.index, generator.arguments[0], 1
        elif generator.kind == "i":
            n, r, unit = 2, -1, 1
        elif generator.kind == "prime":
            unit = gcd(UNITS, *map(int, powers))
            n, r = UNITS // unit, generator.index
        else:
            raise TooHard(_UNKNOWN)
        if n > _HIGHEST_INDEX:
            raise TooHard(_UNKNOWN)
        parts: list[Scalar] = [field.settle(powers.get(k * unit, {}), ONE) for k in range(n)]
        rows = tuple(
            [
                tuple([parts[i - j] if i >= j else field.multiply(r, parts[n + i - j]) for i in range(n)])
                for j in range(n)
            ]
        )
        return determinant(field, rows)


def number_of(field: Field, point: RealRoot) -> Scalar:
    """A real root as a number: rational, by a root, or as a generator of its own."""
    c = point.polynomial
    if len(c) == 2:
        return over(-c[0], c[1])
    if len(c) == 3:
        half = field.divide(root(field, c[1] * c[1] - 4 * c[0] * c[2], 2), 2 * c[2])
        middle = over(-c[1], 2 * c[2])
        upper = (point.place == 1) == (c[2] > 0)
        return field.add(middle, half) if upper else field.subtract(middle, half)
    if not any(c[1:-1]) and UNITS % (len(c) - 1) == 0:  # x^n = r
        size = root(field, over(abs(c[0]), abs(c[-1])), len(c) - 1)
        return size if point.is_positive else field.negate(size)
    generator = Generator("root", c, point.place, (), True, 1 if point.is_positive else None)
    return field.of(field.compound(generator))
