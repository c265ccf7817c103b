"""Lines of a page; how the matrices of an elimination flow: several to a line, each behind the arrow that leads to it.

Where the format has an arrow for it, the row operation stands above it, and several stand in front of it; else they
stand in the column of reasons.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from math import inf
from typing import NamedTuple

from symla.derivation.model import Approximately, Chain, Compare, Equal, Link, Relation, RowStep
from symla.derivation.row_operations import written
from symla.notation.conventions import Conventions
from symla.notation.printer import Printer
from symla.rendering.fit import shorter
from symla.rendering.formats import Format
from symla.rendering.templates import Words
from symla.rendering.wording import Wording

_NOTHING = Words("")
_SIGNS: dict[type[Relation], str] = {Equal: "=", Approximately: "~", RowStep: "->"}
GAP = 7.0  # between a formula and its reason, with the sign of the relation

Width = Callable[[str], float]


class Line(NamedTuple):
    """One line: the left side (empty below the first), the sign, the right side, the reason.  A `continued` line goes
    on with the right side of the one before.
    """

    left: str
    sign: str
    right: str
    reason: Words
    continued: bool = False


def row_lines(
    format_: Format, width: Width, conventions: Conventions, words: Wording, chain: Chain, left: str, page_width: float
) -> list[Line]:
    """The lines of a chain of row steps, with so much left out of the matrices that they fit; `width` is that of the
    format.
    """
    printers = (format_.display(conventions), *shorter(format_.display, conventions))
    flows = printers[0].arrows
    room = page_width - (0.0 if flows or not _begins(chain) else width(left))

    def listing(operations: Sequence[str]) -> Words:
        """The operations beside or above a matrix; of too many, the first and the last."""
        separator = printers[0].separator
        text = separator.join(operations)
        if format_.reason_width(text) > page_width - GAP:
            text = separator.join((operations[0], printers[0].list_dots, operations[-1]))
        return Words(text)

    for printer in printers:
        widest = inf if printer is printers[-1] else room  # nothing more can be left out: then it must do
        if flows:
            lines = _flowing(format_, width, printer, chain, left, room, widest)
        else:
            lines = _listed(width, printer, words, chain, left, listing, widest)
        if lines:
            return lines
    return []


def _flowing(
    format_: Format, width: Width, printer: Printer, chain: Chain, left: str, room: float, widest: float
) -> list[Line]:
    """As many matrices to a line as there is room for; no lines if one of them would be wider than the widest.  What is
    reduced stands in the first line, and the others begin below it.
    """
    gap = 2 * width(" ")
    lines: list[Line] = []
    sign, right = "", left
    before, taken = "", width(right)  # an arrow whose width is not added yet, and the width of what follows it
    for link in chain.links:
        if _too_wide(format_, width, before, taken, widest):
            return []
        arrow, target = _arrow(printer, link), printer(link.target)
        matrix = width(target)
        if right and taken + gap + matrix <= room:
            taken = width(before) + taken if before else taken
            before, more = "", width(arrow) + matrix
            if taken + gap + more <= room:
                right, taken = f"{right} {arrow} {target}", taken + gap + more
                continue
        if right:
            lines.append(Line("", sign, right, _NOTHING))
        sign, right, before, taken = arrow, target, arrow, matrix
    if _too_wide(format_, width, before, taken, widest):
        return []
    return [*lines, Line("", sign, right, _NOTHING)]


def _too_wide(format_: Format, width: Width, arrow: str, rest: float, widest: float) -> bool:
    """Whether the arrow and the rest of the line are wider than that."""
    return format_.bound(arrow) + rest > widest and (width(arrow) if arrow else 0.0) + rest > widest


def _begins(chain: Chain) -> bool:
    """Whether the chain begins with an equality, so that its left side stands in the column of left sides."""
    return type(chain.links[0].relation) is not RowStep


def _arrow(printer: Printer, link: Link) -> str:
    if type(link.relation) is RowStep:
        return printer.arrow([written(operation) for operation in link.relation.operations])
    return printer.sign("=")


def _listed(
    width: Width,
    printer: Printer,
    words: Wording,
    chain: Chain,
    left: str,
    listing: Callable[[Sequence[str]], Words],
    widest: float,
) -> list[Line]:
    """One matrix a line, its operations beside it; no lines if one of them would be wider than the widest."""
    lines: list[Line] = []
    if left and not _begins(chain):
        lines.append(Line("", " ", left, _NOTHING))
    for link in chain.links:
        reason = words.beside(link.reason) if link.reason else _NOTHING
        sign = printer.sign("=")
        if type(link.relation) is RowStep:
            reason = listing([printer(written(o)) for o in link.relation.operations])
            sign = printer.sign("->")
        own = left if _begins(chain) and not lines else ""
        lines.append(Line(own, sign, printer(link.target), reason))
        if width(sign) + width(lines[-1].right) > widest:
            return []
    return lines


def sign_of(relation: Relation) -> str:
    """The sign of a relation as the printers know it."""
    return relation.symbol if type(relation) is Compare else _SIGNS[type(relation)]
