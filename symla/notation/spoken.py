"""Spellings shared by all printers: statements joined by words, `x > 0 or x ≤ 0`, `not A = B`, `x > 0 implies |x| = x`,
and named numbers.
"""

from __future__ import annotations

from collections.abc import Callable
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
        return printer.word(printer.said.both).join(at(_NOT, s) for s in printer.linked(node.statements))

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
