"""Formulas that fit: a formula that is too wide is printed with more left out, until it fits or no more can be left
out.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from symla.notation.conventions import Conventions
from symla.notation.frozen import replace
from symla.notation.printer import Printer
from symla.notation.written import Node

PrinterOf = Callable[[Conventions], Printer]
Width = Callable[[str], float]

_SHORTER = (8, 6, 5, 4)  # how many parts of a long sum, row or column are shown, by and by


@lru_cache(maxsize=64)
def shorter(make: PrinterOf, conventions: Conventions) -> tuple[Printer, ...]:
    """Printers that leave out more and more of long things."""
    return tuple([make(replace(conventions, longest=n)) for n in _SHORTER if n < conventions.longest])


def fitted(make: PrinterOf, bound: Width, width: Width, printer: Printer, node: Node, room: float) -> str:
    """The formula by this printer (one that `make` made), with so much left out that it is not wider than `room`, as
    far as that is possible.
    """
    text = printer(node)
    if len(text) <= room or bound(text) <= room or width(text) <= room:
        return text
    return shortened(shorter(make, printer.conventions), width, node, room) or text


def shortened(printers: tuple[Printer, ...], width: Width, node: Node, room: float) -> str:
    """The formula by the first of these printers by which it is not wider than `room`, else by the last of them."""
    text = ""
    for brief in printers:
        text = brief(node)
        if width(text) <= room:
            break
    return text
