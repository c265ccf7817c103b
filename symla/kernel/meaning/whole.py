"""Letters that stand for integers: `sin(pi n) = 0` holds for these, and for no others."""

from __future__ import annotations

from collections.abc import Iterable
from math import lcm

from symla.notation import written as w
from symla.notation.statements import Property

_LARGEST = 24
_TURNING = frozenset("sin cos tan sec csc cot exp".split())


def whole_among(conditions: Iterable[w.Node]) -> frozenset[w.Name]:
    """The letters that are said to be integers, by a condition of its own or one of several that hold together."""
    found: set[w.Name] = set()
    for condition in conditions:
        if isinstance(condition, w.Both):
            found |= whole_among(condition.statements)
        elif isinstance(condition, Property) and condition.kind == "whole" and isinstance(condition.operand, w.Name):
            found.add(condition.operand)
    return frozenset(found)


def turned_by(statement: w.Node, whole: frozenset[w.Name]) -> tuple[list[w.Name], int]:
    """The integers that occur in angles and exponents, and a number on whose residues the values depend there."""
    inside: set[w.Name] = set()
    divisors = 1
    for part in w.walk(statement) if whole else ():
        if isinstance(part, w.Call) and part.function in _TURNING:
            turned: tuple[w.Node, ...] = part.arguments
        elif isinstance(part, w.Power):
            turned = (part.exponent,)
        else:
            continue
        below = [own for node in turned for own in w.walk(node)]
        letters = {own for own in below if isinstance(own, w.Name) and own in whole}
        if letters:
            inside |= letters
            for own in below:
                if isinstance(own, w.Number):
                    divisors = lcm(divisors, own.value.denominator)
                elif isinstance(own, w.Quotient) and isinstance(own.denominator, w.Number):
                    divisors = lcm(divisors, abs(own.denominator.value.numerator) or 1)
    modulus = 2 * divisors
    return (sorted(inside, key=lambda name: name.typed) if modulus <= _LARGEST else []), modulus
