"""Formulas that fit: one that is too wide is elided further and further, and a sum that is still too wide is broken
before its signs, a product between its factors.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import NamedTuple

from symla.notation.conventions import Conventions
from symla.notation.frozen import Frozen, replace
from symla.notation.printer import Printer
from symla.notation.written import Matrix, Name, Node, Number, Product, Sum, Vector, children
from symla.rendering.widths.measure import Measure, Spans, length

PrinterOf = Callable[[Conventions], Printer]
MeasureOf = Callable[[Conventions], Measure]

GAP = 7.0  # between a formula and its reason, with the sign of the relation
SIGN = 4.0  # a relation sign with its space
_SHORTER = (8, 6, 5, 4)  # the successive limits on the parts shown of a long sum, row or column
_ARRAYS = {Matrix, Vector}
FEWEST = _SHORTER[-1]
LONG = 10 ** (FEWEST * 4)  # numbers from which on digits may be left out


class Setting(NamedTuple):
    """A printer with the measure of its output."""

    printer: Printer
    measure: Measure

    def fits(self, text: str, left: Spans, right: Spans, room: float) -> bool:
        """Whether the text of both sides fits, by its length where that suffices."""
        row = self.measure.row
        return len(text) <= room or length(self.printer.times, text) <= room or row(left) + row(right) <= room


class Shown(Frozen, frozen=True):
    """A printed formula, with the spans that give its width."""

    text: str
    spans: Spans = ()


@lru_cache(maxsize=64)
def ways(printer: PrinterOf, measure: MeasureOf, conventions: Conventions) -> tuple[Setting, ...]:
    """The setting of these conventions, followed by settings that elide more and more."""
    less = [replace(conventions, longest=n) for n in _SHORTER if n < conventions.longest]
    return tuple([Setting(printer(chosen), measure(chosen)) for chosen in (conventions, *less)])


def fitted(settings: Sequence[Setting], node: Node, room: float) -> Shown:
    """The formula in the first setting in which it is at most `room` wide, else in the last one."""
    for printer, measure in settings:
        text = printer.printed(node)
        if len(text) <= room or measure.width(node) <= room:  # few formulas are wider than their text
            break
        last = settings[-1]
        if printer is settings[0].printer is not last.printer and (
            not may_be_elided(node) or last.printer(node) == text  # nothing can be elided
        ):
            return Shown(text, (measure(node),))
    return Shown(text, (node,) if printer is settings[0].printer else (measure(node),))


@lru_cache(maxsize=256)
def may_be_elided(node: Node) -> bool:
    """Whether a sum, a list or a number in it is so long that a setting may leave out a part of it."""
    left = [node]
    while left:
        part = left.pop()
        kind = type(part)
        if kind is Number:
            value = part.value  # type: ignore[attr-defined]
            top, bottom = (value, 1) if type(value) is int else (value.numerator, value.denominator)
            if bottom >= LONG or not (-LONG < top < LONG or -LONG * bottom < top < LONG * bottom):
                return True
        elif kind is not Name:
            below = children(part)
            if len(part.rows if kind is Matrix else below) > FEWEST:  # type: ignore[attr-defined]
                return True
            if kind is Matrix and max(map(len, part.rows), default=0) > FEWEST:  # type: ignore[attr-defined]
                return True
            left += below
    return False


def broken(settings: Sequence[Setting], node: Node, room: float, longest: int) -> list[Shown]:
    """The rows of a formula that is too wide: a sum of at most `longest` terms on two rows, if they fit; anything else
    elided, and a sum that is still too wide on several rows.
    """
    measure = settings[0].measure
    if isinstance(node, Sum) and len(node.terms) <= longest:
        half = measure(node) / 2 + GAP  # for two rows of about the same width
        rows = _rows(settings[0], node, min(room, half + SIGN), longest, room)
        if len(rows) == 2 and all(measure.row(row.spans) <= room for row in rows):
            return rows
    shown = fitted(settings, node, room)
    if isinstance(node, Sum) and measure.row(shown.spans) > room:
        return _rows(settings[0], node, room, longest, room)
    if isinstance(node, Product) and measure.row(shown.spans) > room and not set(map(type, node.factors)) & _ARRAYS:
        return _factors(settings[0], node, room)
    return [shown]


def _rows(setting: Setting, node: Sum, room: float, longest: int, most: float) -> list[Shown]:
    """The terms of a sum on as many rows as they need, at least two to a row where these are at most `most` wide; of a
    long sum, the first few, dots and the last.
    """
    printer, measure = setting
    if len(node.terms) > longest:
        *rows, last = _rows(setting, Sum(node.terms[:3]), room, longest, most)
        dots = Shown(f"{last.text}{printer.plus}{printer.dots}", (*last.spans, 2 * SIGN))
        end = node.terms[-1]
        return [*rows, dots, _row(printer, [end], False, measure(end))]
    rows, signed = [], ["", *map(measure.rows.following, node.terms[1:])]
    current: list[Node] = []
    taken = 0.0
    for term, sign_and_term in zip(node.terms, signed, strict=True):
        wide = measure.wide(sign_and_term)
        if current and taken + wide > (room if len(current) > 1 else most) - SIGN:
            rows.append(_row(printer, current, not rows, taken))
            current = []
        taken = taken + wide if current else measure.wide(measure.rows.sum(Sum((term,))))
        current.append(term)
    return [*rows, _row(printer, current, not rows, taken)]


def _factors(setting: Setting, node: Product, room: float) -> list[Shown]:
    """The factors of a product on as many rows as they need."""
    printer, measure = setting
    chunks: list[Product] = []
    for factor in node.factors:
        trial = replace(node, factors=(*(chunks[-1].factors if chunks else ()), factor))
        if chunks and measure(trial) > room - SIGN:
            chunks.append(replace(node, factors=(factor,)))
        else:
            chunks[-1:] = [trial]
    first, *rest = chunks
    rows = [Shown(f"{printer.times.lstrip()}{printer.product(own, False)}", (own, SIGN)) for own in rest]
    return [Shown(printer.product(first), (first,)), *rows]


def _row(printer: Printer, terms: list[Node], first: bool, wide: float) -> Shown:
    """A row of these terms, which is so wide without the sign before it."""
    if not first:
        return Shown(printer.continued(terms), (wide, SIGN))
    return Shown(printer(Sum(tuple(terms)) if len(terms) > 1 else terms[0]), (wide,))
