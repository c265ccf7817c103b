"""Monomials lowered by known equations: where k^3 = k - 1, k^4 is k^2 - k.  Results are kept until more is known.

A product u of exponentials is never zero: where u^2 = -1, the cosine of an angle being 0, u^-1 is -u.
"""

from __future__ import annotations

from collections.abc import Iterator
from math import floor
from typing import TYPE_CHECKING

from symla.kernel.numbers.polynomial import ONE, Exact, Monomial, Polynomial, Rational, Scalar, TooHard
from symla.notation.frozen import Frozen

if TYPE_CHECKING:
    from symla.kernel.numbers.exact import Field


_MOST_STEPS = 400


class Turn(Frozen, frozen=True, eq=False):
    """A product u of exponentials of which u^n = c_0 + c_1 u + ... + c_{n-1} u^{n-1}, the c constants, is known; and
    the inverse of c_0.
    """

    exponents: dict[int, Rational]
    coefficients: tuple[Scalar, ...]
    inverse: Scalar


class Lowered:
    """Rewriting rules from monomials to polynomials, with a memo for their multiples."""

    __slots__ = ("_found", "_lasting", "_rules", "lacks", "turns")

    def __init__(self) -> None:
        self.lacks = False  # whether an equation is assumed that no rule applies
        self._rules: list[tuple[dict[int, int], Scalar]] = []
        self.turns: list[Turn] = []
        self._lasting: list[Turn] = []  # of integers, exp(iπn)^2 = 1
        self._found: dict[Monomial, Polynomial] = {}

    def __bool__(self) -> bool:
        return bool(self._rules or self.turns or self.lacks)

    def __iter__(self) -> Iterator[tuple[dict[int, int], Scalar]]:
        """The monomials in symbols, and what they equal."""
        return iter(self._rules)

    @property
    def may_cancel(self) -> bool:
        """Whether a common factor may be cancelled: where several equations hold, it may divide what they make zero."""
        return len(self._rules) + len(self.turns) < 2

    def take(self, leading: dict[int, int], value: Scalar) -> None:
        """Add a rule that replaces the monomial by a polynomial."""
        self._rules.append((leading, value))
        self._found.clear()

    def take_turn(self, turn: Turn) -> None:
        """Lower the powers of a product of exponentials from now on, and raise the negative ones."""
        self.turns.append(turn)
        self._found.clear()

    def take_half_turns(self, g: int) -> None:
        """From now on and for good, the square of this generator is 1: of exp(iπn), for an integer n."""
        if not any(g in turn.exponents for turn in self._lasting):
            self._lasting.append(Turn({g: 1}, (1, 0), 1))
            self.take_turn(self._lasting[-1])

    def clear(self) -> None:
        """Remove the rules of assumptions."""
        self._rules.clear()
        self.turns[:] = self._lasting
        self.lacks = False
        self._found.clear()

    def of(self, field: Field, monomial: Monomial) -> Polynomial | None:
        """The reduced form of a monomial; None if no rule applies."""
        found = self._found.get(monomial)
        if found is not None:
            return found
        exponents = dict(monomial)
        for leading, value in self._rules:
            times = min([int(exponents.get(g, 0)) // e for g, e in leading.items()])
            if times > 0:
                half = (times + 1) // 2
                rest = tuple([(g, n) for g, e in monomial if (n := e - half * leading.get(g, 0))])
                lower = self.of(field, rest)
                left = Exact({rest: 1} if lower is None else lower, ONE)
                found = field.lift(field.multiply(left, field.power(value, half))).numerator
                self._found[monomial] = found
                return found
        for turn in self.turns:
            (g, step), *_ = turn.exponents.items()
            power = floor(exponents.get(g, 0) / step)
            if not 0 <= power < len(turn.coefficients):
                others = {h: -power * e for h, e in turn.exponents.items() if h not in exponents}
                others |= {h: e - power * turn.exponents.get(h, 0) for h, e in monomial}
                found = self._found[monomial] = self._turned(field, turn, power, others)
                return found
        return None

    def _turned(self, field: Field, turn: Turn, power: int, left: dict[int, Rational]) -> Polynomial:
        """u^power times what is left of a monomial."""
        size = len(turn.coefficients)
        if abs(power) > _MOST_STEPS:
            raise TooHard("the power is too large")
        known: list[Scalar] = [0] * size  # of u^0, ..., u^{n-1}
        if power >= size:
            known[-1] = 1
            for _ in range(power - size + 1):
                highest = known[-1]
                known = [
                    field.add(x, field.multiply(highest, c))
                    for x, c in zip([0, *known[:-1]], turn.coefficients, strict=True)
                ]
        else:
            known[0] = 1
            for _ in range(-power):  # 1/u = (u^{n-1} - c_{n-1} u^{n-2} - ... - c_1)/c_0
                lowest = field.multiply(known[0], turn.inverse)
                upper = [field.negate(field.multiply(lowest, c)) for c in turn.coefficients[1:]]
                known = [field.add(x, y) for x, y in zip([*known[1:], 0], [*upper, lowest], strict=True)]
        result: Polynomial = {}
        for place, number in enumerate(known):
            shifted = {h: left.get(h, 0) + place * e for h, e in turn.exponents.items()}
            exponents = {**left, **shifted}
            product = Exact({tuple(sorted([(h, e) for h, e in exponents.items() if e])): 1}, ONE)
            for monomial, c in field.lift(field.multiply(number, product)).numerator.items():
                result[monomial] = result.get(monomial, 0) + c
        return {monomial: c for monomial, c in result.items() if c}
