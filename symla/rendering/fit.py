"""Formulas that fit: a formula that is too wide is printed with more left out, until it fits or no more can be left
out.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import NamedTuple

from symla.notation.conventions import Conventions
from symla.notation.frozen import replace
from symla.notation.printer import Printer
from symla.notation.written import Node
from symla.rendering.measure import Measure, Spans

PrinterOf = Callable[[Conventions], Printer]
MeasureOf = Callable[[Conventions], Measure]

_SHORTER = (8, 6, 5, 4)  # how many parts of a long sum, row or column are shown, by and by


class Setting(NamedTuple):
    """A printer, and the measure of what it prints."""

    printer: Printer
    measure: Measure


class Shown(NamedTuple):
    """A formula as it is printed, and what is measured to tell how wide that is."""

    text: str
    spans: Spans = ()


@lru_cache(maxsize=64)
def ways(printer: PrinterOf, measure: MeasureOf, conventions: Conventions) -> tuple[Setting, ...]:
    """The setting of these conventions, and those that leave out more and more of long things."""
    less = [replace(conventions, longest=n) for n in _SHORTER if n < conventions.longest]
    return tuple([Setting(printer(one), measure(one)) for one in (conventions, *less)])


def fitted(settings: Sequence[Setting], node: Node, room: float) -> Shown:
    """The formula in the first of these settings in which it is not wider than `room`, else in the last of them."""
    for printer, measure in settings:
        text = printer(node)
        if len(text) <= room or measure(node) <= room:  # few formulas are wider than their text is long
            break
    return Shown(text, (node,) if printer is settings[0].printer else (measure(node),))
