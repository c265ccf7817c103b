"""The table of what an expression may begin with, put together from the modules that read it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from symla.notation.parse import calls, latex, lists, operands
from symla.notation.parse.words import GREEK, VULGAR
from symla.notation.written import Node

if TYPE_CHECKING:
    from symla.notation.parse.grammar import Parser

PREFIX: Final[dict[str, Callable[[Parser], Node]]] = {
    "0": operands.number,
    "name": operands.name,
    "name(": calls.call,
    "quoted": operands.quoted,
    "other": operands.other,
    "\\": latex.command,
    "(": operands.parenthesis,
    "[": lists.bracket,
    "<": lists.angles,
    "{": operands.braces,
    r"\{": operands.braced_items,
    "⟨": operands.inner_product,
    "-": operands.minus,
    "+": operands.plus,
    r"\lvert": operands.absolute,
    r"\lVert": operands.norm,
    "√": operands.root,
    "∛": operands.root,
    "∜": operands.root,
    "∑": operands.summation,
    "∞": operands.name,
    **dict.fromkeys(GREEK, operands.greek),
    **dict.fromkeys(VULGAR, operands.vulgar),
}
