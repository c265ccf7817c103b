"""Whether numbers are positive, zero or negative: by cases where symbols occur, and by earlier decisions.

k > 0 decided, k - 1 <= 0 decided        then k + 2 is positive, and k^2 - k is zero only for k = 1
"""

from __future__ import annotations

from itertools import groupby
from typing import Any, NamedTuple, TypeGuard

from symla.derivation.build import equation, reason
from symla.notation import written as w
from symla.notation.plain import plain_printer
from symla.notation.value import symbol, value
from symla.notation.write import simplest, write
from symla.operations._cases.certain import side, sign
from symla.operations._cases.known import Known
from symla.operations._cases.numbers import CannotSplit, entry_of, is_zero
from symla.operations._run import Choice
from symla.operations._sheet import Sheet
from symla.operations._signs_of_products import (
    Odd,
    depends,
    has_zeros,
    odd_part,
    positive_or_not,
    real_zeros,
    signs_and_zeros,
)

_NOTHING = 10**-15  # closer to zero than zeros of different functions are; the kernel verifies the result

_PARTS = 10**12
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
        if never is None and self.is_positive(number):
            return 1
        while not is_zero(exact := self.sheet.known.reduced(entry_of(self.sheet.known.put_in(number), "real"))):
            here = self.sheet.known.put_in(number)
            if self.sheet.known.certain(exact) or sign(here, self.sheet.known.assumed) == -1:
                return never or -1
            self._zero_or_not(here)
        return 0

    def _in_parts(self, number: w.Node) -> int | None:
        """The sign of a function of one letter that is not the same everywhere: in a case for each stretch of the line,
        and for every zero; None where there are other possibilities.
        """
        letters = set(w.names_in(number))
        known = self.sheet.known
        decided = [own for own in known.orders if set(w.names_in(own[0])) == letters]
        table = _Table.of([number, *[node for node, _ in decided]], known)
        if table is None:
            return None
        name, signs = table.name, [positive for _, positive in decided]
        points = [_Point(x, s[0], open_ and _holds(s[1:], signs)) for x, s, open_ in table.every]
        zeros = [point.place for point in points if point.allowed and not point.sign]
        if len({point.sign for point in points if point.allowed}) < 2 or not all(map(_is_written, zeros)):
            return None
        parts = _stretches(name, points)
        if parts is None:
            same = _polynomial(number, points)
            above, below = w.Relation(same, ">", w.ZERO), w.Relation(same, "<", w.ZERO)
            occurring = {point.sign for point in points if point.allowed}
            parts = [(above, 1)] * (1 in occurring)
            parts += [(equation(name, write(simplest(root))), 0) for root in zeros]
            parts += [(below, -1)] * (-1 in occurring)
        excluded = tuple([symbol(name, "real") - point.place for point in points if not point.sign])
        cases: list[tuple[w.Node, tuple[int, Known, w.Node]]] = [
            (condition, (sign, known.with_equal({name: condition.right}), condition))
            if _is_equation(condition)
            else (condition, (sign, known.with_nonzero(excluded), condition))
            for condition, sign in parts
        ]
        found, self.sheet.run.known, chosen = self.sheet.choose(lambda: Choice(cases, depends(number)))
        for part in (chosen.statements if type(chosen) is w.Both else (chosen,)) if found else ():
            if type(part) is w.Relation:
                self.sheet.run.known = self.sheet.known.with_order(_gap(part), True)
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
        found, self.sheet.run.known, positive = self.sheet.choose(lambda: Choice(cases, depends(write(odd.rest))))
        if positive is not None:
            self.sheet.run.known = self.sheet.known.with_order(positive, True)
        return int(found)

    def _odd_part(self, number: w.Node) -> Odd | None:
        return odd_part(number, self.sheet.known, self.sheet.known.assumed)

    def _zero_or_not(self, number: w.Node) -> None:
        """The cases in which the number is zero, without those that the decisions exclude."""
        orders = self.sheet.known.orders
        table = _Table.of([number, *[node for node, _ in orders]], self.sheet.known)
        roots = None if table is None else table.roots_of_first()
        if table is None or roots is None:
            self.sheet.decides(number, "zero_decides")
            return
        if not all(_is_written(root) for root, _ in roots):
            raise CannotSplit(
                f"Where {plain_printer()(number)} is zero cannot be written with roots. Choose values for its symbols."
            )
        name, known = table.name, self.sheet.known
        wanted = [positive for _, positive in orders]
        inside = [write(simplest(root)) for root, signs in roots if _holds(signs[1:], wanted)]
        cases: list[tuple[w.Node, Known]] = [(equation(name, r), known.with_equal({name: r})) for r in inside]
        denied = tuple([w.Relation(name, "!=", r) for r in inside])
        other = known.with_nonzero(tuple([symbol(name, "real") - root for root, _ in roots]))
        cases.append((denied[0] if len(denied) == 1 else w.Both(denied), other))
        self.sheet.run.known = self.sheet.choose(lambda: Choice(cases, reason("may_be_zero")))


class _Table(NamedTuple):
    """The signs of rational functions of one symbol, at their zeros and between them."""

    name: w.Name
    every: list[tuple[Any, list[int], bool]]  # the point, the signs there, whether the letter may have this value

    @classmethod
    def of(cls, nodes: list[w.Node], known: Known) -> _Table | None:
        """The table of these functions; None if there are several symbols, or other functions."""
        import sympy

        names = set(w.names_in(*nodes))
        if len(names) != 1:
            return None
        (name,) = names
        k = symbol(name, "real")
        here = [value(node, "real") for node in nodes]
        excluded = [n for n in known.nonzero if n.free_symbols == {k}]
        if not all(f.is_rational_function(k) for f in here):
            return None
        polynomials = [sympy.Poly(top * bottom, k) for top, bottom in map(sympy.fraction, map(sympy.together, here))]
        if not all(map(has_zeros, polynomials)):
            return None
        cuts = [*polynomials, *[p for n in excluded if n.is_polynomial(k) and has_zeros(p := sympy.Poly(n, k))]]
        zeros = {root for p in cuts if p.degree() > 0 for root in real_zeros(p)}
        ordered = sorted(zeros, key=lambda root: float(root.evalf(30)))
        points: list[Any] = []
        for n, root in enumerate(ordered):
            before = ordered[n - 1].evalf(30) if n else root.evalf(30) - 2
            points += [_near((before + root.evalf(30)) / 2), root]
        points.append(_near(ordered[-1].evalf(30) + 1) if ordered else sympy.Integer(0))
        return cls(name, [(x, [_sign_at(p, x) for p in polynomials], _may_be(k, x, excluded)) for x in points])

    def roots_of_first(self) -> list[tuple[Any, list[int]]]:
        """The zeros of the first function, with the signs of all there."""
        return [(point, signs) for point, signs, open_ in self.every if open_ and not signs[0]]


def _may_be(k: Any, point: Any, nonzero: list[Any]) -> bool:
    """Whether none of these is zero there."""
    return not any(abs(n.subs(k, point).evalf(30)) < _NOTHING for n in nonzero)


def _holds(signs: list[int], positive: list[bool]) -> bool:
    return all((sign > 0) is wanted for sign, wanted in zip(signs, positive, strict=True))


class _Point(NamedTuple):
    """A point of the line, the sign of a function there, and whether the letter may have this value."""

    place: Any
    sign: int
    allowed: bool


def _stretches(name: w.Name, points: list[_Point]) -> list[tuple[w.Node, int]] | None:
    """A condition for every stretch of allowed points at which a function has one sign, with the sign: positive ones
    first.  None if there are many, or if a zero at their ends is irrational.
    """
    allowed = [n for n, point in enumerate(points) if point.allowed]
    runs = [list(run) for _, run in groupby(allowed, lambda n: points[n].sign)]
    found: list[tuple[w.Node, int]] = []
    for k, run in enumerate(runs):
        sign = points[run[0]].sign
        if not sign:
            found += [(equation(name, write(simplest(points[n].place))), 0) for n in run]
            continue
        ends = [_zero_between(points, runs[k - 1][-1], run[0]) if k else None]
        ends.append(_zero_between(points, run[-1], runs[k + 1][0]) if k + 1 < len(runs) else None)
        if any(end is not None and not end.is_Rational for end in ends):
            return None
        below, above = [None if end is None else write(end) for end in ends]
        bounds: list[w.Node] = []
        if below is not None:
            bounds = [w.Relation(name, ">", below) if above is None else w.Relation(below, "<", name)]
        if above is not None:
            bounds.append(w.Relation(name, "<", above))
        found.append((bounds[0] if len(bounds) == 1 else w.Both(tuple(bounds)), sign))
    return sorted(found, key=lambda stretch: -stretch[1]) if len(found) <= _MOST_STRETCHES else None


def _zero_between(points: list[_Point], first: int, last: int) -> Any:
    """A zero of the function, or a place where it has no value, among neighbouring stretches of different signs."""
    return next(point.place for point in points[first : last + 1] if not point.sign)


def _polynomial(number: w.Node, points: list[_Point]) -> w.Node:
    """A polynomial with the sign of this function where that is allowed."""
    import sympy

    top, bottom = sympy.fraction(sympy.together(value(number, "real")))
    if not bottom.free_symbols:
        return number
    (k,) = bottom.free_symbols
    signs = {1 if bottom.subs(k, point.place).evalf(30) > 0 else -1 for point in points if point.allowed}
    factor = signs.pop() if len(signs) == 1 else bottom
    return write(sympy.expand(top * factor))


def _gap(order: w.Relation) -> w.Node:
    """The difference that is positive where the order holds."""
    greater, less = (order.left, order.right) if order.symbol == ">" else (order.right, order.left)
    return greater if less == w.ZERO else w.Sum((greater, w.Negative(less)))


def _is_equation(condition: w.Node) -> TypeGuard[w.Relation]:
    return type(condition) is w.Relation and condition.symbol == "="


def _is_written(root: Any) -> bool:
    """Whether a zero has a closed form, not only a polynomial."""
    import sympy

    return not root.has(sympy.ComplexRootOf)


def _near(number: Any) -> Any:
    """A rational number close to this one."""
    import sympy

    return sympy.Rational(int(number * _PARTS), _PARTS)


def _sign_at(polynomial: Any, point: Any) -> int:
    found = polynomial(point).evalf(30)
    return 0 if abs(found) < _NOTHING else 1 if found > 0 else -1
