"""Nonzero numbers: by assumption (the condition of a case), or by their form.

From the assumptions `a != 0` and `(x, y) != (0, 0)` follows that `a^2`, `3a`, `|a|`, `sqrt(5)|a|` and `x^2 + y^2`,
`|x| + 2|y|`, `sqrt(x^2 + y^2)` are not zero; from `k != 1` and `k != -1`, that `k^2 - 1` is not.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress

from symla.kernel.numbers import away
from symla.kernel.numbers.by_signs import for_either_sign
from symla.kernel.numbers.conjugate import conjugate, is_constant, is_real
from symla.kernel.numbers.denested import norm
from symla.kernel.numbers.division import equations
from symla.kernel.numbers.exact import Field
from symla.kernel.numbers.half_angle import vanishes_with
from symla.kernel.numbers.ideal import inconsistent, inconsistent_in_all, unshared
from symla.kernel.numbers.monotone import without_logarithms
from symla.kernel.numbers.polynomial import ONE, Exact, Polynomial, Scalar, TooHard, ratio_of
from symla.kernel.numbers.quadratic import as_squares
from symla.kernel.numbers.ring import centred
from symla.kernel.numbers.roots import modulus_squared
from symla.kernel.numbers.sign import is_nonnegative, is_positive
from symla.kernel.numbers.vanish import is_nonzero_constant
from symla.notation.rational import Fraction

_WITH_EQUATIONS = frozenset(("prime", "i", "radical", "abs"))
_MOST_KEPT = 8
_MOST_TOGETHER = 12  # numbers
_MOST_PRODUCTS = 2_000  # of terms
_NEVER_ZERO = ("prime", "i", "pi", "e", "unity")


class Nonzero:
    """The nonzero assumptions and their consequences."""

    def __init__(self, field: Field) -> None:
        self.field = field
        self.assumed: list[tuple[Exact, ...]] = []  # of each tuple, at least one is not zero
        self._told: dict[object, bool] = {}  # a memo for products
        self._asked: set[object] = set()  # those on the way: x is asked for the sake of sqrt(x), which is for that of x
        self._sure: list[Polynomial] = []  # numbers found nonzero most recently

    def assume(self, numbers: tuple[Scalar, ...]) -> None:
        """Assume that at least one of these numbers is nonzero."""
        kept: list[Exact] = []
        for n in numbers:
            lifted = away.within(self.field, self.field.lift(n))
            if lifted.numerator and not any(ratio_of(k.numerator, lifted.numerator) for k in kept):
                kept.append(lifted)
        self._assume(tuple(kept))
        if len(kept) == 1:
            self.assumed += [(x,) for x in away.paired(self.field, kept[0], self.assumed[:-1])]
        if not all(is_real(self.field, n) for n in kept):  # so are their conjugates: conj(z) - 1 for z - 1
            with suppress(TooHard):
                self._assume(tuple([self.field.lift(conjugate(self.field, n)) for n in kept]))

    def _assume(self, kept: tuple[Exact, ...]) -> None:
        self.assumed.append(kept)
        below = [d for k, d in enumerate(n.denominator for n in kept) if d not in [n.denominator for n in kept[:k]]]
        if len(below) > 1:  # over one denominator, which is not zero
            self.assumed.append(tuple([self._over(n, below) for n in kept]))

    def _over(self, x: Exact, denominators: list[Polynomial]) -> Exact:
        """The numerator of a number over all these denominators."""
        found: Scalar = Exact(x.numerator, ONE)
        for other in denominators:
            if other != x.denominator:
                found = self.field.multiply(found, Exact(other, ONE))
        return self.field.lift(found)

    def forget(self) -> None:
        """Forget all results, since other powers are lowered now."""
        self._told.clear()
        self._sure.clear()

    def leaves_zero(self, x: Scalar) -> bool:
        """Whether a number is zero since its product with one that is assumed not to be zero is, by the equations that
        are assumed: cos(t) - 1, where sin(t) = 0 and cos(t) + 1 is not zero.
        """
        return any(len(known) == 1 and self.field.is_zero(self.field.multiply(x, known[0])) for known in self.assumed)

    def holds_some(self, numbers: list[Scalar]) -> bool:
        """Whether at least one of these numbers is certainly not zero."""
        if any(self.holds(n) for n in numbers):
            return True
        return self.holds(self.field.total([modulus_squared(self.field, n) for n in numbers])) or self.some(numbers)

    def some(self, numbers: Sequence[Scalar]) -> bool:
        """Whether these numbers, none of which need be other than zero alone, cannot all be zero together: k and k - 1;
        bd - ae and cd - af, where (bd - ae) b + (cd - af) c is not zero.
        """
        field = self.field
        polynomials = [field.lift(n).numerator for n in numbers if not field.is_zero(n)]
        if not 1 < len(polynomials) <= _MOST_TOGETHER:
            return False
        return inconsistent_in_all(field, [*equations(field), *polynomials], self.assumed, self.by_form)

    def holds(self, x: Scalar) -> bool:
        """Whether the number is certainly not zero."""
        field = self.field
        if type(x) is not Exact:
            return x != 0
        if not x.numerator:
            return False
        if is_positive(field, x) or is_positive(field, field.negate(x)):
            self._keep(x.numerator)
            return True
        if is_constant(field, x):
            return is_nonzero_constant(field, x)
        p = x.numerator
        told = self._by_itself(p) or self._by_factors(p) or (field.lowered and self._is_product(p))
        if (
            told
            or away.contradicts(field, p)
            or self._has_size(p)
            or self._has_square(p)
            or self._exceeds(p)
            or self.holds(norm(field, p))
        ):
            self._keep(p)
            return True
        return for_either_sign(field, p, self._afresh)

    def _afresh(self, x: Scalar) -> bool:
        """The same under another assumption, for which nothing found before or now is kept."""
        kept = self._told, self._sure
        self._told, self._sure = {}, []
        try:
            return self.holds(x)
        finally:
            self._told, self._sure = kept

    def _has_size(self, p: Polynomial) -> bool:
        """Whether the absolute value of a number that may not be real is certainly not zero: 1 + ik, of a real k."""
        field, number = self.field, Exact(p, ONE)
        if is_real(field, number):
            return False
        with suppress(TooHard):
            square = modulus_squared(field, number)
            return is_real(field, square) and self.holds(square)
        return False

    def _has_square(self, p: Polynomial) -> bool:
        """Whether it is a sum of squares that are not all zero, or the opposite of one: (a^2 - 1)^2 + a^2 b^2 + b^2,
        where a is not 1 or -1; a^2 + (ab + 1)^2.
        """
        squares = as_squares(self.field, p) or as_squares(self.field, {m: -c for m, c in p.items()})
        roots: list[Scalar] = [] if squares is None else [Exact(root, ONE) for root in squares.roots]
        return any(map(self.holds, roots)) or self.some(roots)

    def _exceeds(self, p: Polynomial) -> bool:
        """Whether it is at least the sum of squares of numbers of which one is not zero: sin(s)^2 + cos(t)^2; or at
        least c t^2, with c > 0, and not zero where t is: t^2 + cos(t)^2.
        """
        field, x = self.field, Exact(p, ONE)
        if not any(field.generators[g].kind == "function" for m in p for g, _ in m):
            return False  # its form has told
        sums = [field.total([modulus_squared(field, n) for n in known]) for known in self.assumed]
        exceeds = any(is_nonnegative(field, field.subtract(x, least)) for least in sums)
        return exceeds or self.holds(away.above_square(field, x))

    def _by_itself(self, p: Polynomial) -> bool:
        """Whether the form of the polynomial, or a single assumption, tells that it is not zero."""
        if len(p) == 1:
            ((monomial, _),) = p.items()
            if all(self._generator_holds(g) for g, _ in monomial):
                return True
        if any(self._follows(p, numbers) for numbers in self.assumed) or away.has_no_root(self.field, p):
            return True
        return away.is_beside(self.field, p) or self.by_form(without_logarithms(self.field, p))

    def _by_factors(self, p: Polynomial) -> bool:
        """Whether every irreducible factor of the polynomial divides one that is assumed not to be zero, is seen not to
        be zero by itself, or cannot be zero together with what is assumed to be, whichever one of several numbers that
        are not all zero is not: a b, where a^2 - 4ab + b^2 = 0 and (a, b) != (0, 0).
        """
        key = (len(self.assumed), frozenset(p.items()))
        known = self._told.get(key, False if key in self._asked else None)
        if known is None:
            self._asked.add(key)
            try:
                known = self._told[key] = self._factors_hold(p)
            finally:
                self._asked.remove(key)
        return known

    def _keep(self, p: Polynomial) -> None:
        """Keep a product of nonzero numbers: where powers are lowered, it is no longer known by its factors."""
        if self.field.lowered and len(p) > 1 and not any(ratio_of(p, q) for q in self._sure):
            self._sure.append(p)
            del self._sure[:-_MOST_KEPT]

    def _is_product(self, p: Polynomial) -> bool:
        """Whether it is the product of two numbers that were found not to be zero, when powers are lowered."""
        sure, multiply = self._sure, self.field.multiply
        pairs = [(q, r) for i, q in enumerate(sure) for r in sure[: i + 1] if len(q) * len(r) <= _MOST_PRODUCTS]
        products = (multiply(Exact(q, ONE), Exact(r, ONE)) for q, r in pairs)
        return any(type(x) is Exact and ratio_of(x.numerator, p) is not None for x in products)

    def _factors_hold(self, p: Polynomial) -> bool:
        field = self.field
        denied = [numbers[0].numerator for numbers in self.assumed if len(numbers) == 1]
        factors = unshared(field, p, denied)
        if factors is None:
            return False
        alone = len(factors) == 1 and ratio_of(factors[0], p) is not None
        left = factors if alone else [f for f in factors if not self.by_form(field.normal(centred(field, f)))]
        if not left or not (field.lowered or any(self._has_root(p) for p in (*left, *denied))):
            return not left
        zeros, several = equations(field), [numbers for numbers in self.assumed if len(numbers) > 1]

        def is_away(f: Polynomial, *others: Exact) -> bool:
            return inconsistent(field, [*zeros, f], [*denied, *[n.numerator for n in others]], self.by_form)

        return all(is_away(f) or any(all(is_away(f, n) for n in numbers) for numbers in several) for f in left)

    def _has_root(self, p: Polynomial) -> bool:
        """Whether roots or i occur: then factors may hide that show only by their equations."""
        return any(self.field.generators[g].kind in _WITH_EQUATIONS for monomial in p for g, _ in monomial)

    def by_form(self, x: Scalar) -> bool:
        """Whether the form of the number, or a single assumption, tells that it is not zero."""
        field = self.field
        if type(x) is not Exact:
            return x != 0
        if is_positive(field, x) or is_positive(field, field.negate(x)):
            return True
        if is_constant(field, x):
            return is_nonzero_constant(field, x)
        return x.denominator is ONE and bool(x.numerator) and self._by_itself(x.numerator)

    def _generator_holds(self, g: int) -> bool:
        field = self.field
        generator = field.generators[g]
        if generator.kind in _NEVER_ZERO or generator.sign == 1 or generator.label == "exp":
            return True
        if generator.kind in ("abs", "radical"):
            return self.holds(generator.arguments[0])
        if generator.kind == "conjugate":
            g = field.generator("symbol", generator.label)
        if any(numbers and all(away.has_factor(n.numerator, g) for n in numbers) for numbers in self.assumed):
            return True
        return bool(field.assumed) and self._is_excluded(g)

    def _is_excluded(self, g: int) -> bool:
        if g in self._asked:
            return False
        self._asked.add(g)
        try:
            return away.excludes_zero(self.field, g, self.assumed, self._is_definite)
        finally:
            self._asked.remove(g)

    def _follows(self, p: Polynomial, numbers: tuple[Exact, ...]) -> bool:
        """Where the polynomial is zero, so are all the numbers; it is c times the only one, or a sum of squares that is
        zero only where they all are, or a positive combination of their squares or absolute values and of what is not
        negative.
        """
        if numbers and all(ratio_of(p, q) or vanishes_with(self.field, p, q) for q in [n.numerator for n in numbers]):
            return True
        if self._definite(p, numbers):
            return True
        rest = dict(p)
        for number in numbers:
            if not self._take_square(rest, number):
                return False
        return not rest or is_nonnegative(self.field, Exact(rest, ONE))

    def _definite(self, p: Polynomial, numbers: tuple[Exact, ...]) -> bool:
        """A sum of squares, or the opposite of one; and where all of them are zero, so are the numbers."""
        return self._is_definite(p, numbers) or self._is_definite({m: -c for m, c in p.items()}, numbers)

    def _is_definite(self, p: Polynomial, numbers: tuple[Exact, ...]) -> bool:
        """A sum of squares; and where all of them are zero, so are the numbers."""
        squares = as_squares(self.field, p)
        if squares is None:
            return False
        if squares.positive:
            return True
        if squares.definite:
            return all(
                any(away.divides(part, monomial) for part in squares.parts)
                for number in numbers
                for monomial in number.numerator
            )
        zeros = [*equations(self.field), *squares.roots]
        return all(inconsistent(self.field, zeros, [number.numerator], self.by_form) for number in numbers)

    def _take_square(self, rest: Polynomial, number: Exact) -> bool:
        """Takes the square or the absolute value of the number, or itself where it is not negative, out of the
        polynomial, with a positive coefficient.
        """
        field = self.field
        numerator = Exact(number.numerator, ONE)
        candidates = [field.lift(modulus_squared(field, numerator)).numerator]
        candidates += [numerator.numerator] if is_nonnegative(field, numerator) else []
        for g, generator in enumerate(field.generators):
            if generator.kind == "abs" and ratio_of(field.lift(generator.arguments[0]).numerator, numerator.numerator):
                candidates.append({((g, 1),): 1})
        for candidate in candidates:
            if not candidate or any(m not in rest for m in candidate):
                continue
            first = min(candidate)
            scale = Fraction(rest[first]) / candidate[first]
            if scale > 0:
                for monomial, coefficient in candidate.items():
                    left = rest[monomial] - scale * coefficient
                    if left:
                        rest[monomial] = left
                    else:
                        del rest[monomial]
                return True
        return False
