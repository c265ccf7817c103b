"""What monomials are known to be: where k^3 = k - 1, k^4 is k^2 - k.  What was found is kept until more is known."""

from __future__ import annotations

from typing import TYPE_CHECKING

from symla.kernel.numbers.polynomial import ONE, Exact, Monomial, Polynomial, Scalar

if TYPE_CHECKING:
    from symla.kernel.numbers.exact import Field


class Lowered:
    """Monomials, and polynomials that they equal; and what was found for higher ones."""

    __slots__ = ("_found", "rules")

    def __init__(self) -> None:
        self.rules: list[tuple[dict[int, int], Scalar]] = []
        self._found: dict[Monomial, Polynomial] = {}

    def take(self, leading: dict[int, int], value: Scalar) -> None:
        """From now on the monomial is this number, a polynomial."""
        self.rules.append((leading, value))
        self._found.clear()

    def clear(self) -> None:
        """Forgets everything."""
        self.rules.clear()
        self._found.clear()

    def of(self, field: Field, monomial: Monomial) -> Polynomial | None:
        """What a monomial comes to; None if it stays."""
        found = self._found.get(monomial)
        if found is not None:
            return found
        exponents = dict(monomial)
        for leading, value in self.rules:
            times = min([int(exponents.get(g, 0)) // e for g, e in leading.items()])
            if times > 0:
                half = (times + 1) // 2
                rest = tuple([(g, n) for g, e in monomial if (n := e - half * leading.get(g, 0))])
                lower = self.of(field, rest)
                left = Exact({rest: 1} if lower is None else lower, ONE)
                found = field.lift(field.multiply(left, field.power(value, half))).numerator
                self._found[monomial] = found
                return found
        return None
