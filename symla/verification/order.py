"""What is known to be positive or not negative: by assumption (the condition of a case), or because its form shows it.

From the assumption `sqrt(a^2 + b^2) > 5` follows that `sqrt(a^2 + b^2)` and `2 sqrt(a^2 + b^2) - 10` are positive: what
is left when a positive multiple of the assumption is taken away is not negative.
"""

from __future__ import annotations

from fractions import Fraction

from symla.verification.exact import Field, Scalar
from symla.verification.sign import is_nonnegative, is_positive


class Order:
    """The assumptions of order, and what follows from them."""

    def __init__(self, field: Field) -> None:
        self.field = field
        self.assumed: list[tuple[Scalar, bool]] = []  # (number, whether it is positive, or else not negative)

    def assume(self, number: Scalar, strict: bool) -> None:
        """The number is positive; or, if not `strict`, not negative."""
        self.assumed.append((number, strict))

    def positive(self, x: Scalar) -> bool:
        """Whether the number is certainly positive."""
        return is_positive(self.field, x) or any(
            (strict and self._not_negative(rest)) or is_positive(self.field, rest) for rest, strict in self._rests(x)
        )

    def not_negative(self, x: Scalar) -> bool:
        """Whether the number is certainly not negative."""
        return self._not_negative(x) or any(self._not_negative(rest) for rest, _ in self._rests(x))

    def sign(self, x: Scalar) -> int | None:
        """1 if it is certainly positive, 0 if only certainly not negative, -1 if certainly negative, else None."""
        if not self.assumed:
            return None
        if self.positive(x):
            return 1
        if self.positive(self.field.negate(x)):
            return -1
        return 0 if self.not_negative(x) else None

    def _not_negative(self, x: Scalar) -> bool:
        return self.field.is_zero(x) or is_nonnegative(self.field, x)

    def _rests(self, x: Scalar) -> list[tuple[Scalar, bool]]:
        """What is left of the number without a positive multiple of an assumption, and whether that one is positive."""
        field = self.field
        found = []
        for number, strict in self.assumed:
            for factor in self._factors(x, number):
                found.append((field.subtract(x, field.multiply(factor, number)), strict))
        return found

    def _factors(self, x: Scalar, number: Scalar) -> set[Fraction]:
        """Multiples that make a term of the number and one of the assumption cancel."""
        mine, its = self.field.lift(x).numerator, self.field.lift(number).numerator
        ratios = {Fraction(mine[m]) / its[m] for m in its if m in mine}
        return {r for r in ratios if r > 0}
