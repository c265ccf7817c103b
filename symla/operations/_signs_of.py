"""Whether numbers are positive, zero or negative: by cases where symbols occur, and by earlier decisions.

k > 0 decided, k - 1 <= 0 decided        then k + 2 is positive, and k^2 - k is zero only for k = 1
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import Any, TypeGuard

from symla.derivation.build import equation
from symla.notation import written as w
from symla.notation.arithmetic import result
from symla.notation.exact import rational
from symla.notation.frozen import replace
from symla.notation.value import symbol, value
from symla.notation.write import write
from symla.operations._cases.certain import Spot, side, sign, signs_along
from symla.operations._cases.known import Known
from symla.operations._cases.numbers import entry_of, is_zero, written
from symla.operations._cases.orders import of_letter
from symla.operations._run import Choice
from symla.operations._sheet import Sheet
from symla.operations._signs_of_products import (
    Case,
    Odd,
    depends,
    odd_part,
    positive_or_not,
    signs_and_zeros,
    zeros_of,
)

_MOST_STRETCHES = 7


class Signs:
    """The signs of numbers on a sheet; what is decided of them is known there from then on."""

    def __init__(self, sheet: Sheet) -> None:
        self.sheet = sheet

    def is_positive(self, number: w.Node) -> bool:
        """Whether a real number is positive, in two cases where symbols occur."""
        here = self.sheet.known.put_in(number)
        known = sign(here, self.sheet.known.assumed)
        if known is not None:
            return known > 0
        never = side(here, self.sheet.known.assumed)
        if never is not None:
            return never > 0 and self.of(number) > 0
        odd = self._odd_part(here)
        if odd is not None and odd.even and odd.shorter:
            self.sheet.decides(write(odd.even[0]), "zero_decides")
            return self.is_positive(number)
        if odd is not None and odd.shorter:
            here = write(odd.sign * odd.rest)
            if not odd.rest.free_symbols:
                return odd.sign > 0
        above, below = positive_or_not(here, self.sheet.known.assumed)
        found: bool = self.sheet.choose(lambda: Choice([(above, True), (below, False)], depends(here)))
        self.sheet.run.known = self.sheet.known.with_order(here, found)
        if found:
            self.sheet.run.known = self.sheet.known.without(here)
        return found

    def of(self, number: w.Node) -> int:
        """1, 0 or -1."""
        here = self.sheet.known.put_in(number)
        known = sign(here, self.sheet.known.assumed)
        if known is not None:
            return known
        never = side(here, self.sheet.known.assumed)
        if never is None and (found := self._in_parts(here)) is not None:
            return found
        if len(set(w.names_in(here))) > 1 and (found := self._by_factors(here)) is not None:
            return found
        if never is None and (found := self._by_zeros(here)) is not None:
            return found
        if never is None and self.is_positive(number):
            return 1
        while not is_zero(exact := self.sheet.known.reduced(entry_of(self.sheet.known.put_in(number), "real"))):
            here = self.sheet.known.put_in(number)
            if self.sheet.known.certain(exact) or sign(here, self.sheet.known.assumed) == -1:
                return never or -1
            self.sheet.decides(here, "zero_decides")
        return 0

    def _in_parts(self, number: w.Node) -> int | None:
        """The sign of a function of one letter that is not the same everywhere: in a case for each stretch of the line,
        and for every zero; None where there are other possibilities.
        """
        known, spots = self.sheet.known, _along(number, self.sheet.known)
        allowed = [spot for spot in spots if spot.allowed]
        occurring = {spot.sign for spot in allowed}
        zeros = [spot.place for spot in allowed if not spot.sign]
        if len(occurring) < 2 or None in zeros:
            return None
        name = w.names_in(number)[0]
        parts = _stretches(name, spots)
        if parts is None:
            same = _polynomial(number, known)
            above, below = of_letter(same, ">"), of_letter(same, "<")
            if above.left != name:  # of |k|, which is no bound of k
                above, below = w.Relation(same, ">", w.ZERO), w.Relation(same, "<", w.ZERO)
            parts = [(above, 1)] * (1 in occurring)
            parts += [(equation(name, zero), 0) for zero in zeros if zero is not None]
            parts += [(below, -1)] * (-1 in occurring)
        excluded = _away(name, spots)
        cases: list[tuple[w.Node, tuple[int, Known, w.Node]]] = [
            (condition, (sign, known.with_equal({name: condition.right}), condition))
            if _is_equation(condition)
            else (condition, (sign, known.with_nonzero(excluded), condition))
            for condition, sign in parts
        ]
        found, self.sheet.run.known, chosen = self.sheet.choose(lambda: Choice(cases, depends(number)))
        for part in w.conjuncts(chosen) if found else ():
            if type(part) is w.Relation:
                self.sheet.run.known = self.sheet.known.with_order(_gap(part), True)
        return int(found)

    def _by_zeros(self, number: w.Node) -> int | None:
        """The sign of a function of one letter that is not rational, in a case for each sign and every zero; None where
        zeros are not worked out.
        """
        known, exact = self.sheet.known, value(number, "real")
        letters = [symbol(name, "real") for name in set(w.names_in(number))]
        if len(letters) != 1 or exact.is_rational_function(*letters) or not (zeros := zeros_of(number, known)):
            return None
        away, negative = known.without(number), result(w.Negative(number))
        cases: list[Case] = [(zero.condition, (0, zero.known, None)) for zero in zeros]
        cases.insert(0, (of_letter(number, ">"), (1, away, number)))
        return self._chosen([*cases, (of_letter(number, "<"), (-1, away, negative))], number)

    def _chosen(self, cases: Sequence[Case], number: w.Node) -> int:
        """The sign in the current case; what is positive in it is known from then on."""
        found, self.sheet.run.known, positive = self.sheet.choose(lambda: Choice(cases, depends(number)))
        if positive is not None:
            self.sheet.run.known = self.sheet.known.with_order(positive, True)
        return int(found)

    def _by_factors(self, number: w.Node) -> int | None:
        """The sign of a quotient of polynomials in several letters, in cases; None where these are not worked out."""
        known = self.sheet.known
        odd = self._odd_part(number)
        if odd is not None and odd.even:
            self.sheet.decides(write(odd.even[0]), "zero_decides")
            return self.of(number)
        cases = None if odd is None else signs_and_zeros(number, odd, known)
        if odd is None or cases is None:
            return None
        if not cases:
            return odd.sign
        return self._chosen(cases, write(odd.rest))

    def _odd_part(self, number: w.Node) -> Odd | None:
        if self.sheet.domain == "complex":  # factors with |z| are no polynomials in z
            return None
        return odd_part(number, self.sheet.known, self.sheet.known.assumed)


def _along(number: w.Node, known: Known) -> list[Spot]:
    """The signs of a rational function of one symbol along the line, with places in final form; nothing for others."""
    if len(names := set(w.names_in(number))) != 1:
        return []
    exact: Any = value(number, "real")
    if not exact.is_rational_function(symbol(names.pop(), "real")):
        return []
    found = signs_along(number, known.assumed)
    return [replace(x, place=None if x.place is None else written(entry_of(x.place, "real"))) for x in found]


def _away(name: w.Name, spots: Sequence[Spot]) -> tuple[Any, ...]:
    """What is not zero where the symbol is none of the zeros and poles that have a form."""
    places = [spot.place for spot in spots if not spot.sign and spot.place is not None]
    return tuple([symbol(name, "real") - value(place, "real") for place in places])


def _stretches(name: w.Name, points: Sequence[Spot]) -> list[tuple[w.Node, int]] | None:
    """A condition for every stretch of allowed points at which a function has one sign, with the sign: positive ones
    first.  None if there are many, or if a zero at their ends is irrational.
    """
    allowed = [n for n, point in enumerate(points) if point.allowed]
    runs = [list(run) for _, run in groupby(allowed, lambda n: points[n].sign)]
    found: list[tuple[w.Node, int]] = []
    for k, run in enumerate(runs):
        sign = points[run[0]].sign
        if not sign:
            found += [(equation(name, place), 0) for n in run if (place := points[n].place) is not None]
            continue
        ends = [_zero_between(points, runs[k - 1][-1], run[0]) if k else None]
        ends.append(_zero_between(points, run[-1], runs[k + 1][0]) if k + 1 < len(runs) else None)
        if any(end is not None and (end.place is None or rational(end.place) is None) for end in ends):
            return None
        below, above = [None if end is None else end.place for end in ends]
        bounds: list[w.Node] = []
        if below is not None:
            bounds = [w.Relation(name, ">", below) if above is None else w.Relation(below, "<", name)]
        if above is not None:
            bounds.append(w.Relation(name, "<", above))
        found.append((bounds[0] if len(bounds) == 1 else w.Both(tuple(bounds)), sign))
    return sorted(found, key=lambda stretch: -stretch[1]) if len(found) <= _MOST_STRETCHES else None


def _zero_between(points: Sequence[Spot], first: int, last: int) -> Spot:
    """A zero of the function, or a place where it has no value, among neighbouring stretches of different signs."""
    return next(point for point in points[first : last + 1] if not point.sign)


def _polynomial(number: w.Node, known: Known) -> w.Node:
    """A polynomial with the sign of this function where that is allowed."""
    import sympy

    top, bottom = sympy.fraction(sympy.together(value(number, "real")))
    if not bottom.free_symbols:
        return number
    return write(sympy.expand(top * (sign(write(bottom), known.assumed) or bottom)))


def _gap(order: w.Relation) -> w.Node:
    """The difference that is positive where the order holds."""
    greater, less = (order.left, order.right) if order.symbol == ">" else (order.right, order.left)
    return greater if less == w.ZERO else w.Sum((greater, w.Negative(less)))


def _is_equation(condition: w.Node) -> TypeGuard[w.Relation]:
    return type(condition) is w.Relation and condition.symbol == "="
