"""Letters that stand for integers: `sin(pi n) = 0` holds for these, and for no others."""

from __future__ import annotations

from collections.abc import Iterable
from math import lcm

from symla.notation import written as w
from symla.notation.statements import Property

_LARGEST = 24
_TURNING = frozenset("sin cos tan sec csc cot exp".split())


def whole_among(conditions: Iterable[w.Node]) -> frozenset[w.Name]:
    """The letters that the conditions, or parts of conjunctions among them, say to be integers."""
    said = [c.operand for c in w.conjuncts(*conditions) if isinstance(c, Property) and c.kind == "whole"]
    return frozenset([operand for operand in said if isinstance(operand, w.Name)])


def turned_by(statement: w.Node, whole: frozenset[w.Name]) -> tuple[list[w.Name], int]:
    """The integers that occur in angles and exponents, and a modulus on whose residues the values depend there."""
    inside: set[w.Name] = set()
    divisors = 1
    for part in w.walk(statement) if whole else ():
        if isinstance(part, w.Call) and part.function in _TURNING:
            nodes: tuple[w.Node, ...] = part.arguments
        elif isinstance(part, w.Power):
            nodes = (part.exponent,)
        else:
            continue
        below = [inner for node in nodes for inner in w.walk(node)]
        letters = {inner for inner in below if isinstance(inner, w.Name) and inner in whole}
        if letters:
            inside |= letters
            for inner in below:
                if isinstance(inner, w.Number):
                    divisors = lcm(divisors, inner.value.denominator)
                elif isinstance(inner, w.Quotient) and isinstance(inner.denominator, w.Number):
                    divisors = lcm(divisors, abs(inner.denominator.value.numerator) or 1)
    modulus = 2 * divisors
    return (sorted(inside, key=lambda name: name.typed) if modulus <= _LARGEST else []), modulus
