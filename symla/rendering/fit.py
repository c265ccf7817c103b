"""Formulas that fit: a formula that is too wide is printed with more left out, until it fits or no more can be left
out.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from symla.notation.conventions import Conventions
from symla.notation.printer import Printer
from symla.notation.written import Node

PrinterOf = Callable[[Conventions], Printer]

_SHORTER = (8, 6, 5, 4)  # how many parts of a long sum, row or column are shown, by and by


def shorter(make: PrinterOf, conventions: Conventions) -> Iterator[Printer]:
    """Printers that leave out more and more of long things."""
    for longest in _SHORTER:
        if longest < conventions.longest:
            yield make(replace(conventions, longest=longest))


def fitted(make: PrinterOf, width: Callable[[str], float], conventions: Conventions, node: Node, room: float) -> str:
    """The formula, with so much left out that it is not wider than `room`, as far as that is possible."""
    text = make(conventions)(node)
    if len(text) <= room or width(text) <= room:
        return text
    for printer in shorter(make, conventions):
        text = printer(node)
        if width(text) <= room:
            break
    return text
