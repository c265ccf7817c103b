"""The conditions of a case as they are told: none that follows from the others, bounds of a letter together.

a > 0 and a = 1                 a = 1
a > 0 and a < 1                 0 < a < 1
a > 0 and a > 1 and a != 0      a > 1
a >= 0 and a != 0               a > 0
a > 1 and a <= √2               1 < a <= √2
a != 1 and |a| > 1              |a| > 1
a != 1 and |a| <= 1             -1 <= a < 1
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations
from typing import NamedTuple

from symla.notation import written as w
from symla.notation.budget import approximate
from symla.notation.domain import Domain
from symla.notation.rational import Fraction
from symla.rendering.pages.implied import without_implied

Number = int | float | Fraction
_OF_NUMBERS = frozenset((w.Number, w.Sum, w.Negative, w.Product, w.Quotient, w.Root, w.Power))
_CLEAR = 1e-6  # a difference that no rounding makes
_TURNED: dict[str, w.RelationSymbol] = {">": "<", "<": ">", ">=": "<=", "<=": ">=", "=": "=", "!=": "!="}


class _Bound(NamedTuple):
    """What a condition says of a letter: `k > 1`, the letter first."""

    symbol: w.RelationSymbol
    number: w.Node

    @property
    def value(self) -> Number:
        """The number, to many digits if it is irrational."""
        return self.number.value if type(self.number) is w.Number else approximate(self.number)

    @property
    def strict(self) -> bool:
        return self.symbol in (">", "<")


def together(conditions: Sequence[w.Node], domain: Domain = "real") -> w.Node:
    """The conjunction of the conditions."""
    every = w.conjuncts(*conditions)
    every = _by_sizes(without_implied(every, domain)) if domain == "real" else without_implied(every, domain)
    names = dict.fromkeys([c[0] for part in every if (c := _of_letter(part)) is not None])
    for name in names:
        every = _of_one(name, every)
    kept = tuple(dict.fromkeys(every))
    return kept[0] if len(kept) == 1 else w.Both(kept)


def _by_sizes(parts: list[w.Node]) -> list[w.Node]:
    """The conditions without those on a letter that follow from one on its absolute value; |a| < 1 as -1 < a and a < 1
    where there are others.
    """
    for size in parts:
        if type(size) is not w.Relation or type(size.left) is not w.AbsoluteValue or type(size.right) is not w.Number:
            continue
        name, limit = size.left.operand, size.right.value
        own = {part: known[1] for part in parts if (known := _of_letter(part)) is not None and known[0] == name}
        if not own or limit <= 0 or size.symbol not in (">", ">=", "<", "<="):
            continue
        outside = size.symbol in (">", ">=")
        least, most = w.number(-limit), size.right
        if not outside:
            found: list[w.Node] = [w.Relation(name, _TURNED[size.symbol], least), w.Relation(name, size.symbol, most)]
            return _by_sizes([*[part for part in parts if part is not size], *found])
        unequal: dict[w.Node, Number] = {part: b.value for part, b in own.items() if b.symbol == "!="}
        ends = (-limit, limit)
        strict = size.symbol == ">" or all(end in unequal.values() for end in ends)
        implied = [part for part, n in unequal.items() if -limit < n < limit or (strict and n in ends)]
        told = w.Relation(size.left, ">" if strict else ">=", most)
        parts = [told if part is size else part for part in parts if part not in implied]
    return parts


def _of_letter(part: w.Node) -> tuple[w.Name, _Bound] | None:
    """A relation between a letter and a number; None for others."""
    if type(part) is not w.Relation or part.symbol not in _TURNED:
        return None
    if type(part.left) is w.Name and _is_number(part.right):
        return part.left, _Bound(part.symbol, part.right)
    if type(part.right) is w.Name and _is_number(part.left):
        return part.right, _Bound(_TURNED[part.symbol], part.left)
    return None


def _is_number(node: w.Node) -> bool:
    return type(node) is w.Number or _OF_NUMBERS.issuperset(map(type, w.walk(node)))


def _of_one(name: w.Name, parts: list[w.Node]) -> list[w.Node]:
    """The conditions, those of this letter without the ones that follow from others of them."""
    found = {place: known[1] for place, part in enumerate(parts) if (known := _of_letter(part)) and known[0] == name}
    bounds = list(found.values())
    values = {bound.number: bound.value for bound in bounds}
    if any(isinstance(a - b, float) and abs(float(a - b)) < _CLEAR for a, b in combinations(values.values(), 2)):
        return parts  # which is greater is not clear
    equal = {bound.number for bound in bounds if bound.symbol == "="}
    if equal:
        number, *others = equal
        if others or not all(_holds(values[number], bound) for bound in bounds):
            return parts  # no value satisfies them
        shown: list[w.Node] = [w.Relation(name, "=", number)]
    else:
        least = max([b for b in bounds if b.symbol in (">", ">=")], key=lambda b: (b.value, b.strict), default=None)
        most = min([b for b in bounds if b.symbol in ("<", "<=")], key=lambda b: (b.value, not b.strict), default=None)
        unequal = {bound.number: bound.value for bound in bounds if bound.symbol == "!="}
        least = _Bound(">", least.number) if least is not None and least.number in unequal else least
        most = _Bound("<", most.number) if most is not None and most.number in unequal else most
        ends = [bound for bound in (least, most) if bound is not None]
        shown = _bounds(name, least, most)
        shown += [w.Relation(name, "!=", n) for n, v in unequal.items() if all(_holds(v, bound) for bound in ends)]
    left = [part for place, part in enumerate(parts) if place not in found]
    first = min(found)
    return [*left[:first], *shown, *left[first:]]


def _bounds(name: w.Name, least: _Bound | None, most: _Bound | None) -> list[w.Node]:
    """k > 1, k < 2, or 1 < k < 2."""
    found: list[w.Node] = []
    if least is not None and most is not None:
        found.append(w.Relation(least.number, _TURNED[least.symbol], name))
    elif least is not None:
        found.append(w.Relation(name, least.symbol, least.number))
    if most is not None:
        found.append(w.Relation(name, most.symbol, most.number))
    return found


def _holds(value: Number, bound: _Bound) -> bool:
    other = bound.value
    return {
        "=": value == other,
        "!=": value != other,
        ">": value > other,
        "<": value < other,
        ">=": value >= other,
        "<=": value <= other,
    }[bound.symbol]
