"""The conditions of a case as they are told: none that follows from the others, bounds of a letter together.

a > 0 and a = 1                 a = 1
a > 0 and a < 1                 0 < a < 1
a > 0 and a > 1 and a != 0      a > 1
a >= 0 and a != 0               a > 0
"""

from __future__ import annotations

from collections.abc import Sequence

from symla.notation import written as w
from symla.notation.budget import approximate
from symla.notation.domain import Domain
from symla.notation.rational import Fraction
from symla.rendering.pages.implied import without_implied

Rational = int | Fraction
_OF_NUMBERS = frozenset((w.Number, w.Sum, w.Negative, w.Product, w.Quotient, w.Root, w.Power))
_CLEAR = 1e-6  # a difference that no rounding makes
_TURNED: dict[str, w.RelationSymbol] = {">": "<", "<": ">", ">=": "<=", "<=": ">=", "=": "=", "!=": "!="}


def together(conditions: Sequence[w.Node], domain: Domain = "real") -> w.Node:
    """The conjunction of the conditions."""
    every = [part for c in conditions for part in (c.statements if type(c) is w.Both else (c,))]
    for part in every:
        every = _without_bounds_of(part, every)
    every = without_implied(every, domain)
    names = dict.fromkeys([c[0] for part in every if (c := _of_letter(part)) is not None])
    for name in names:
        every = _of_one(name, every)
    kept = tuple(dict.fromkeys(every))
    return kept[0] if len(kept) == 1 else w.Both(kept)


def _without_bounds_of(equation: w.Node, parts: list[w.Node]) -> list[w.Node]:
    """The conditions without those of a letter that hold where it is this irrational number, k = √2."""
    if type(equation) is not w.Relation or equation.symbol != "=" or type(equation.left) is not w.Name:
        return parts
    if type(equation.right) is w.Number or not _OF_NUMBERS.issuperset(map(type, w.walk(equation.right))):
        return parts
    value = approximate(equation.right)

    def follows(part: w.Node) -> bool:
        known = _of_letter(part)
        clear = known is not None and known[0] == equation.left and abs(value - known[2]) > _CLEAR
        return known is not None and clear and _holds(value, known[1], known[2])

    return [part for part in parts if not follows(part)]


def _of_letter(part: w.Node) -> tuple[w.Name, w.RelationSymbol, Rational] | None:
    """A relation between a letter and a rational number, the letter first; None for others."""
    if type(part) is not w.Relation or part.symbol not in _TURNED:
        return None
    if type(part.left) is w.Name and type(part.right) is w.Number:
        return part.left, part.symbol, part.right.value
    if type(part.right) is w.Name and type(part.left) is w.Number:
        return part.right, _TURNED[part.symbol], part.left.value
    return None


def _of_one(name: w.Name, parts: list[w.Node]) -> list[w.Node]:
    """The conditions, those of this letter without the ones that follow from others of them."""
    bounds = [known[1:] for part in parts if (known := _of_letter(part)) is not None and known[0] == name]
    equal = [value for symbol, value in bounds if symbol == "="]
    above = [(value, symbol == ">") for symbol, value in bounds if symbol in (">", ">=")]
    below = [(value, symbol == "<") for symbol, value in bounds if symbol in ("<", "<=")]
    if equal:
        value = equal[0]
        if len(set(equal)) > 1 or not all(_holds(value, symbol, other) for symbol, other in bounds):
            return parts  # no value satisfies them
        shown: list[w.Node] = [w.Relation(name, "=", w.Number(value))]
    else:
        least, most = max(above, default=None), min(below, key=lambda b: (b[0], not b[1]), default=None)
        unequal = [value for symbol, value in bounds if symbol == "!="]
        least, most = (b if b is None else (b[0], b[1] or b[0] in unequal) for b in (least, most))
        shown = _bounds(name, least, most)
        for value in unequal:
            if not _is_outside(value, least, most):
                shown.append(w.Relation(name, "!=", w.Number(value)))
    places = [place for place, part in enumerate(parts) if (known := _of_letter(part)) is not None and known[0] == name]
    left = [part for place, part in enumerate(parts) if place not in places]
    return [*left[: places[0]], *shown, *left[places[0] :]]


def _bounds(name: w.Name, least: tuple[Rational, bool] | None, most: tuple[Rational, bool] | None) -> list[w.Node]:
    """k > 1, k < 2, or 1 < k < 2."""
    found: list[w.Node] = []
    if least is not None and most is not None:
        found.append(w.Relation(w.Number(least[0]), "<" if least[1] else "<=", name))
    elif least is not None:
        found.append(w.Relation(name, ">" if least[1] else ">=", w.Number(least[0])))
    if most is not None:
        found.append(w.Relation(name, "<" if most[1] else "<=", w.Number(most[0])))
    return found


def _is_outside(value: Rational, least: tuple[Rational, bool] | None, most: tuple[Rational, bool] | None) -> bool:
    """Whether bounds exclude the value."""
    under = least is not None and (value < least[0] or (value == least[0] and least[1]))
    return under or (most is not None and (value > most[0] or (value == most[0] and most[1])))


def _holds(value: Rational | float, symbol: str, other: Rational) -> bool:
    return {
        "=": value == other,
        "!=": value != other,
        ">": value > other,
        "<": value < other,
        ">=": value >= other,
        "<=": value <= other,
    }[symbol]
