"""Completing squares in polynomials of any degree: (a^2 + 2ab + b^2)^2 + 1, multiplied out, is positive.

The leading term has to be a square; the square root of the polynomial is written term by term, as in a division; where
what is left leads with a square again, the root may go on or end there.  What is left in the end is treated in the same
way.  The polynomial is the sum of the squares and of a constant at the end.
"""

from __future__ import annotations

from symla.kernel.numbers.exact import Field
from symla.kernel.numbers.polynomial import Polynomial, generators_of
from symla.notation.rational import Fraction

_MOST_TERMS = 120
_MOST_STEPS = 80

_Exponents = tuple[int, ...]  # of the generators that occur
_Terms = dict[_Exponents, Fraction]


def completed(field: Field, p: Polynomial) -> bool | None:
    """None if no sum of squares is found; else whether a positive constant is left, so that it is never zero."""
    if not 2 < len(p) <= _MOST_TERMS or p.get((), 0) < 0:
        return None
    if any(not field.generators[g].real or type(e) is not int or e < 0 for m in p for g, e in m):
        return None
    occurring = sorted(generators_of(p))
    terms: _Terms = {}
    for monomial, c in p.items():
        exponents = dict(monomial)
        terms[tuple([int(exponents.get(g, 0)) for g in occurring])] = Fraction(c)
    return _Search().begin(terms)


class _Search:
    """The bounded search over the places at which a root may end."""

    def __init__(self) -> None:
        self.steps = _MOST_STEPS

    def begin(self, left: _Terms) -> bool | None:
        """The sum of squares of what is left, from its leading term."""
        leading = max(left)
        scale = left[leading]
        if scale <= 0 or any(e % 2 for e in leading):
            return None
        if not any(leading):
            return True
        first = tuple([e // 2 for e in leading])
        return self._go_on(left, {}, first, first, Fraction(1), scale)

    def _go_on(
        self, left: _Terms, root: _Terms, first: _Exponents, place: _Exponents, factor: Fraction, scale: Fraction
    ) -> bool | None:
        """One more term of the root; then the next one, or the end of the root."""
        self.steps -= 1
        if self.steps < 0 or len(left) > _MOST_TERMS:
            return None
        left, root = _squared_away(left, root, place, factor, scale)
        if not left:
            return False
        following = max(left)
        place = tuple([e - f for e, f in zip(following, first, strict=True)])
        if all(e >= 0 for e in place):
            found = self._go_on(left, root, first, place, left[following] / (2 * scale), scale)
            if found is not None:
                return found
        return self.begin(left)


def _squared_away(
    left: _Terms, root: _Terms, place: _Exponents, factor: Fraction, scale: Fraction
) -> tuple[_Terms, _Terms]:
    """The root with another term t, and what is left without what the square grows by, scale ((r + t)^2 - r^2)."""
    left = dict(left)
    for other, c in (*root.items(), (place, factor / 2)):
        key = tuple([e + f for e, f in zip(place, other, strict=True)])
        rest = left.get(key, Fraction(0)) - 2 * scale * factor * c
        if rest:
            left[key] = rest
        else:
            left.pop(key, None)
    return left, {**root, place: factor}
