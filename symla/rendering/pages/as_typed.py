"""The wording of a problem with its data as typed, where the lines use another form: v = (√8, 1) = (2√2, 1).  The
kernel proves that both are equal.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from math import gcd
from typing import Any

from symla.derivation.model import Derivation, Fact, Reason
from symla.notation import written as w
from symla.notation.rational import Fraction


def problem_as_typed(derivation: Derivation, printed: Callable[[w.Node], str], decimals: bool) -> Reason:
    """The wording of the problem; with `decimals`, decimal numbers are repeated as such."""
    problem = derivation.problem
    values = {given.name: given.value for given in derivation.given}
    typed: dict[w.Name, w.Node] = {}
    for given in derivation.typed:
        value = values.get(given.name)
        node = _flat(given.value if decimals else _exact(given.value), value)
        if value is not None and printed(_lowest(node)) != printed(value):
            typed[given.name] = node
    if not typed:
        return problem
    return Reason(problem.key, tuple([(key, _told(fact, typed, values)) for key, fact in problem.facts]))


def _told(fact: Fact, typed: Mapping[w.Name, w.Node], values: Mapping[w.Name, w.Node]) -> Fact:
    if type(fact) is tuple:
        return tuple([_told(part, typed, values) for part in fact])
    if type(fact) is w.Relation and type(fact.left) is w.Name and fact.symbol == "=":
        name = fact.left
        if name in typed and fact.right == values[name]:
            return w.Relation(w.Relation(name, "=", typed[name]), "=", fact.right)
    return fact


def _exact(node: w.Node) -> w.Node:
    """The node with every decimal as a fraction."""
    if type(node) is w.Decimal:
        return w.number(Fraction(node.digits))
    if type(node) is w.Number or type(node) is w.Name:
        return node
    return w.rebuild(node, _exact)


def _lowest(node: w.Node) -> w.Node:
    """The node with every quotient of integers in lowest terms as a number, which prints the same."""
    if type(node) is w.Quotient and type(node.numerator) is type(node.denominator) is w.Number:
        top, bottom = node.numerator.value, node.denominator.value
        if type(top) is type(bottom) is int and bottom > 1 and gcd(top, bottom) == 1:
            return w.number(Fraction(top, bottom))
    return node if type(node) is w.Number or type(node) is w.Name else w.rebuild(node, _lowest)


def _flat(node: w.Node, value: Any) -> w.Node:
    """The node, with a one-column matrix written as the vector that it is taken for."""
    if type(node) is w.Matrix and type(value) is w.Vector and all(len(row) == 1 for row in node.rows):
        return w.Vector(tuple([row[0] for row in node.rows]))
    if type(node) is w.Vector and type(value) is w.Matrix:
        return w.Matrix(tuple([(entry,) for entry in node.entries]), None, 1)
    return node
