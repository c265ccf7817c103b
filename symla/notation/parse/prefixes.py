"""The table from the first token of an operand to its parser, collected from the modules of operands."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from symla.notation.parse import calls, groups, latex, lists, names, numbers, operands
from symla.notation.parse.words import GREEK, VULGAR
from symla.notation.written import Node

if TYPE_CHECKING:
    from symla.notation.parse.grammar import Parser

PREFIX: Final[dict[str, Callable[[Parser], Node]]] = {
    "0": numbers.number,
    "name": operands.name,
    "name(": calls.call,
    "quoted": operands.quoted,
    "other": groups.other,
    "\\": latex.command,
    "(": groups.parenthesis,
    "[": lists.bracket,
    "<": lists.angles,
    "{": groups.braces,
    r"\{": groups.braced_items,
    "⟨": groups.inner_product,
    "-": numbers.minus,
    "+": numbers.plus,
    r"\lvert": groups.absolute,
    r"\lVert": groups.norm,
    "√": groups.root,
    "∛": groups.root,
    "∜": groups.root,
    "∑": groups.summation,
    "∞": operands.name,
    **dict.fromkeys(GREEK, names.greek),
    **dict.fromkeys(VULGAR, numbers.vulgar),
}
