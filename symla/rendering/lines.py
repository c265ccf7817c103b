"""Lines of a page; how the matrices of an elimination flow: several to a line, each behind the arrow that leads to it.

Where the format has an arrow for it, the row operation stands above it, and several stand in front of it; else they
stand in the column of reasons.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from symla.derivation.model import Chain, Link, RowStep
from symla.derivation.row_operations import written
from symla.notation.conventions import Conventions
from symla.notation.printer import Printer
from symla.rendering.fit import shorter
from symla.rendering.formats import Format
from symla.rendering.templates import Words
from symla.rendering.wording import Wording

_NOTHING = Words("")
_GAP = 6.0  # between a formula and its reason


class Line(NamedTuple):
    """One line: the left side (empty below the first), the sign, the right side, the reason.  A `continued` line goes
    on with the right side of the one before.
    """

    left: Words
    sign: Words
    right: Words
    reason: Words
    continued: bool = False


def row_lines(
    format_: Format, conventions: Conventions, words: Wording, chain: Chain, left: Words, page_width: float
) -> tuple[Line, ...]:
    """The lines of a chain of row steps, with so much left out of the matrices that they fit."""
    room = page_width - (format_.width(left) if _begins(chain) else 0.0)
    printers = (format_.display(conventions), *shorter(format_.display, conventions))
    flows = bool(printers[0].arrow([""]))
    lines: tuple[Line, ...] = ()

    def listing(operations: Sequence[str]) -> Words:
        """The operations beside or above a matrix; of too many, the first and the last."""
        separator = printers[0].separator
        text = separator.join(operations)
        if format_.reason_width(text) > page_width - _GAP:
            text = separator.join((operations[0], printers[0].list_dots, operations[-1]))
        return Words(text)

    for printer in printers:
        made = _flowing(format_, printer, chain, left, room) if flows else _listed(printer, words, chain, left, listing)
        lines = tuple(made)
        if all(format_.width(line.sign) + format_.width(line.right) <= room for line in lines):
            break
    return lines


def _flowing(format_: Format, printer: Printer, chain: Chain, left: Words, room: float) -> Iterator[Line]:
    """As many matrices to a line as fit."""
    sign, right = "", "" if _begins(chain) else left
    own = left if _begins(chain) else _NOTHING
    for link in chain.links:
        arrow = _arrow(printer, link)
        target = printer(link.target)
        if not right:
            sign, right = arrow, target
            continue
        longer = f"{right} {arrow} {target}"
        if format_.width(sign) + format_.width(longer) <= room:
            right = longer
            continue
        yield Line(own, Words(sign), Words(right), _NOTHING)
        own, sign, right = _NOTHING, arrow, target
    yield Line(own, Words(sign), Words(right), _NOTHING)


def _begins(chain: Chain) -> bool:
    """Whether the chain begins with an equality, so that its left side stands in the column of left sides."""
    return not isinstance(chain.links[0].relation, RowStep)


def _arrow(printer: Printer, link: Link) -> str:
    if isinstance(link.relation, RowStep):
        return printer.arrow([printer(written(operation)) for operation in link.relation.operations])
    return printer.sign("=")


def _listed(
    printer: Printer, words: Wording, chain: Chain, left: Words, listing: Callable[[Sequence[str]], Words]
) -> Iterator[Line]:
    """One matrix a line, its operations beside it."""
    first = Words(left)
    if not _begins(chain):
        yield Line(_NOTHING, Words(" "), first, _NOTHING)
        first = _NOTHING
    for link in chain.links:
        reason = words.beside(link.reason) if link.reason else _NOTHING
        sign = printer.sign("=")
        if isinstance(link.relation, RowStep):
            reason = listing([printer(written(o)) for o in link.relation.operations])
            sign = printer.sign("->")
        yield Line(first, Words(sign), Words(printer(link.target)), reason)
        first = _NOTHING
