"""Spellings shared by all printers: statements joined by words, `x > 0 or x ≤ 0`, `not A = B`, `x > 0 implies |x| = x`,
and named numbers.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from symla.notation import written as w
from symla.notation.named import NamedZero
from symla.notation.statements import Either, Implies, Not

if TYPE_CHECKING:
    from symla.notation.printer import Printer

# Binding strengths, loosest first; all below that of relations.
_IMPLIES, _OR, _AND, _NOT = range(4)
_TIGHT: dict[type[w.Node], int] = {Implies: _IMPLIES, Either: _OR, w.Both: _AND, Not: _NOT}


SPOKEN = tuple(_TIGHT)


def spoken(printer: Printer) -> dict[type[w.Node], Callable[[Any], str]]:
    """The printing function of each kind of statement."""

    def at(level: int, node: w.Node) -> str:
        text = printer(node)
        return text if _TIGHT.get(type(node), _NOT) >= level else printer.group(text, node)

    def both(node: w.Both) -> str:
        return printer.word(printer.said.both).join(at(_NOT, s) for s in linked(node.statements))

    def either(node: Either) -> str:
        return printer.word(printer.said.either).join(at(_AND, s) for s in node.statements)

    def negation(node: Not) -> str:
        inner = printer(node.statement)
        return printer.word(printer.said.negation).lstrip() + (
            inner if type(node.statement) in (w.Relation, Not) else printer.group(inner, node.statement)
        )

    def implication(node: Implies) -> str:
        return f"{at(_OR, node.condition)}{printer.word(printer.said.implication)}{at(_OR, node.statement)}"

    return {
        w.Both: both,
        Either: either,
        Not: negation,
        Implies: implication,
        NamedZero: lambda node: printer(node.name),
    }


def linked(statements: Sequence[w.Node]) -> list[w.Node]:
    """Relations chained where one begins with the end of the other: `a < b and b < c` -> `a < b < c`.  A chain has one
    direction and no `!=`; `a = 0 and 0 < b` are about two letters.
    """
    found: list[w.Node] = []
    for statement in statements:
        last = found[-1] if found else None
        if type(statement) is w.Relation and type(last) is w.Relation and _goes_on(last, statement):
            found[-1] = w.Relation(last, statement.symbol, statement.right)
        else:
            found.append(statement)
    return found


def _goes_on(chain: w.Relation, relation: w.Relation) -> bool:
    """Whether the relation may be appended to the chain."""
    if chain.right != relation.left:
        return False
    symbols = {relation.symbol[0], chain.symbol[0]}  # <= points where < does
    if type(chain.left) is w.Relation:
        symbols.add(chain.left.symbol[0])
    pointing = symbols & {"<", ">"}
    at_number = type(relation.left) is w.Number and type(relation.right) is w.Name and set() < pointing < symbols
    return "!" not in symbols and len(pointing) < 2 and not at_number
