"""What is known not to be zero: by assumption (the condition of a case), or because its form shows it.

From the assumptions `a != 0` and `(x, y) != (0, 0)` follows that `a^2`, `3a`, `|a|`, `sqrt(5)|a|` and `x^2 + y^2`,
`|x| + 2|y|`, `sqrt(x^2 + y^2)` are not zero.
"""

from __future__ import annotations

from fractions import Fraction

from symla.verification.exact import Exact, Field, Monomial, Polynomial, Scalar
from symla.verification.order import Order
from symla.verification.quadratic import definiteness, is_form
from symla.verification.sign import is_constant, is_positive, sign


class Nonzero:
    """The assumptions, and what follows from them."""

    def __init__(self, field: Field, order: Order) -> None:
        self.field = field
        self.order = order
        self.assumed: list[tuple[Scalar, ...]] = []  # of each tuple, at least one is not zero

    def assume(self, numbers: tuple[Scalar, ...]) -> None:
        """At least one of these numbers is not zero."""
        kept: list[Scalar] = []
        for n in numbers:
            own = self.field.lift(n).numerator
            if own and not any(self._multiple(self.field.lift(k).numerator, own) for k in kept):
                kept.append(n)
        self.assumed.append(tuple(kept))

    def holds_some(self, numbers: list[Scalar]) -> bool:
        """Whether at least one of these numbers is certainly not zero."""
        if any(self.holds(n) for n in numbers):
            return True
        squares: Scalar = 0
        for n in numbers:
            squares = self.field.add(squares, self.field.modulus_squared(n))
        return self.holds(squares)

    def holds(self, x: Scalar) -> bool:
        """Whether the number is certainly not zero."""
        field = self.field
        if type(x) is not Exact:
            return x != 0
        if field.is_zero(x):
            return False
        if is_constant(field, x):
            return bool(sign(field, x)) if field.is_real(x) else not field.is_zero(field.modulus_squared(x))
        if is_positive(field, x) or is_positive(field, field.negate(x)):
            return True
        if self.order.sign(x):
            return True
        top = x.numerator
        if len(top) == 1:
            ((monomial, _),) = top.items()
            if all(self._generator_holds(g) for g, _ in monomial):
                return True
        return any(self._follows(top, numbers) for numbers in self.assumed)

    def _generator_holds(self, g: int) -> bool:
        field = self.field
        generator = field.generators[g]
        if generator.kind in ("prime", "i", "pi", "e") or (generator.kind == "function" and generator.label == "exp"):
            return True
        if generator.kind in ("abs", "radical"):
            return self.holds(generator.arguments[0])
        if generator.kind == "conjugate":
            g = field.generator("symbol", generator.label)
        own = field.of(g)
        return any(len(numbers) == 1 and self._multiple(field.lift(numbers[0]).numerator, own.numerator) for numbers in self.assumed)

    def _follows(self, p: Polynomial, numbers: tuple[Scalar, ...]) -> bool:
        """The polynomial is c times the only number assumed not to be zero, or a positive combination of squares (or
        absolute values) in which each of the numbers occurs."""
        field = self.field
        if len(numbers) == 1 and self._multiple(field.lift(numbers[0]).numerator, p):
            return True
        if self._definite(p, numbers):
            return True
        rest = dict(p)
        for number in numbers:
            if not self._take_square(rest, number):
                return False
        return not rest or is_positive_or_zero(field, rest)

    def _definite(self, p: Polynomial, numbers: tuple[Scalar, ...]) -> bool:
        """The polynomial is a positive definite form, so that it is zero only where all of its symbols are; and there the
        numbers, of which one is not zero, would all be zero."""
        field = self.field
        if not is_form(p) or definiteness(field, p) != 1:
            return False
        symbols = {g for monomial in p for g, _ in monomial}
        return all(
            any(g in symbols for g, _ in monomial) for number in numbers for monomial in field.lift(number).numerator
        )

    def _take_square(self, rest: Polynomial, number: Scalar) -> bool:
        """Takes the square or the absolute value of the number out of the polynomial, with a positive coefficient."""
        field = self.field
        candidates = [field.lift(field.modulus_squared(number)).numerator]
        if type(number) is Exact:
            for g, generator in enumerate(list(field.generators)):
                if generator.kind == "abs" and (
                    field.is_zero(field.subtract(generator.arguments[0], number))
                    or field.is_zero(field.add(generator.arguments[0], number))
                ):
                    candidates.append({((g, 1),): 1})
        for candidate in candidates:
            scale = _scale(rest, candidate)
            if scale is not None and scale > 0:
                for monomial, coefficient in candidate.items():
                    left = rest[monomial] - scale * coefficient
                    if left:
                        rest[monomial] = left
                    else:
                        del rest[monomial]
                return True
        return False

    @staticmethod
    def _multiple(p: Polynomial, q: Polynomial) -> bool:
        """Whether q is a rational multiple of p."""
        if p.keys() != q.keys():
            return False
        ratios = {Fraction(q[m]) / p[m] for m in p}
        return len(ratios) == 1


def _scale(p: Polynomial, q: Polynomial) -> Fraction | None:
    """How often q fits into p, going by q's first term; None if one of its terms is missing."""
    if any(m not in p for m in q):
        return None
    first: Monomial = min(q)
    return Fraction(p[first]) / q[first]


def is_positive_or_zero(field: Field, p: Polynomial) -> bool:
    from symla.verification.sign import is_nonnegative

    return is_nonnegative(field, Exact(p, {(): 1}))
