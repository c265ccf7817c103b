"""Formulas that fit: a formula that is too wide is printed with more left out, until it fits or no more can be left out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from symla.notation.conventions import Conventions
from symla.notation.printer import Printer
from symla.notation.written import Node
from symla.rendering.formats import Format

_SHORTER = (8, 6, 5, 4)  # how many parts of a long sum, row or column are shown, by and by


def shorter(format_: Format, conventions: Conventions) -> Iterator[Printer]:
    """Printers that leave out more and more of long things."""
    for longest in _SHORTER:
        if longest < conventions.longest:
            yield format_.printer(replace(conventions, longest=longest))


def fitted(format_: Format, conventions: Conventions, node: Node, room: float) -> str:
    """The formula, with so much left out that it is not wider than `room`, as far as that is possible."""
    text = format_.printer(conventions)(node)
    if len(text) <= room or format_.width(text) <= room:
        return text
    for printer in shorter(format_, conventions):
        text = printer(node)
        if format_.width(text) <= room:
            break
    return text
