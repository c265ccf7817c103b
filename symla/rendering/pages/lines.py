"""Lines of a page, and the layout of eliminations: several matrices to a line, each after its arrow.

A format with labelled arrows shows row operations at the arrow; other formats show them in the column of reasons.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache
from itertools import pairwise
from math import inf
from typing import NamedTuple

from symla.derivation.model import Approximately, Chain, Compare, Equal, Link, Relation, RowOperation, RowStep
from symla.derivation.row_operations import by_arrow, written
from symla.notation.conventions import Conventions
from symla.rendering.formats import Format
from symla.rendering.widths.fit import GAP, Setting, Shown, ways
from symla.rendering.widths.measure import Spans
from symla.rendering.words.templates import Words
from symla.rendering.words.wording import Wording

_NOTHING = Words("")
_SIGNS: dict[type[Relation], str] = {Equal: "=", Approximately: "~", RowStep: "->"}
_EMPTY = Shown("")
_THIN = 0.6  # on each side of an arrow


class Line(NamedTuple):
    """One line: the left side (empty below the first), the sign, the right side, the reason.  A `continued` line
    continues the right side of the line before.  The spans measure both sides.  `puts_in` tells of a reason that
    it says no more than that something was put in, `quiet` that it is said only in a column of reasons.  In an
    elimination, `pieces` are the whole line in parts, each but the first from an arrow on.
    """

    left: str
    sign: str
    right: str
    reason: Words
    continued: bool = False
    left_spans: Spans = ()
    right_spans: Spans = ()
    puts_in: bool = False
    quiet: bool = False
    pieces: tuple[str, ...] = ()


def said_once(lines: list[Line]) -> list[Line]:
    """The lines, where a reason for two of them on one line is said of the later one alone, if there are two."""
    said_below = [later.quiet and line.reason == later.reason for line, later in pairwise(lines)]
    return [
        line._replace(reason=_NOTHING) if below and len(line.right_spans) == 1 else line
        for line, below in zip(lines, [*said_below, False], strict=False)
    ]


def row_lines(
    format_: Format, conventions: Conventions, words: Wording, chain: Chain, left: Shown, page_width: float
) -> list[Line]:
    """The lines of a chain of row steps, with matrices elided until they fit."""
    settings = ways(format_.display, format_.measure, conventions)
    printer, measure = settings[0]
    room = page_width - (0.0 if printer.arrows or not _begins(chain) else measure.row(left.spans))

    def listing(operations: Sequence[str]) -> Words:
        """The row operations at a matrix; of many, the first and the last."""
        separator = printer.separator
        text = separator.join(operations)
        if format_.reason_width(text) > page_width - GAP:
            text = separator.join((operations[0], printer.list_dots, operations[-1]))
        return Words(text)

    for way in settings:
        widest = inf if way is settings[-1] else room  # the last setting must do
        if printer.arrows:
            lines = _flowing(way, chain, left, room, widest)
        else:
            lines = _listed(way, words, chain, left, listing, widest)
        if lines:
            return lines
    return []


def _flowing(way: Setting, chain: Chain, start: Shown, room: float, widest: float) -> list[Line]:
    """As many matrices to a line as fit; empty if one would be wider than `widest`.  The first line begins with the
    matrix to reduce, and further lines begin below it.
    """
    printer, measure = way
    lines: list[Line] = []
    sign, parts = "", [start.text] if start.text else []
    arrow, taken = 0.0, measure.row(start.spans)  # width of the arrow, and of its matrix
    for link in chain.links:
        if arrow + taken > widest:
            return []
        own, wide = _arrow(way, link)
        target, matrix = printer.printed(link.target), measure.width(link.target)
        if parts and arrow + taken + 2 * _THIN + wide + matrix <= room:
            goes_on = [] if type(link.relation) is RowStep else [parts.pop()]
            parts.append(" ".join([*goes_on, own, target]))
            arrow, taken = 0.0, arrow + taken + 2 * _THIN + wide + matrix
            continue
        if parts:
            lines.append(_row_line(sign, parts, arrow + taken))
        sign, parts, arrow, taken = own, [target], wide, matrix
    if arrow + taken > widest:
        return []
    return [*lines, _row_line(sign, parts, arrow + taken)]


def _row_line(sign: str, parts: Sequence[str], wide: float) -> Line:
    pieces = (f"{sign} {parts[0]}".strip(), *parts[1:])
    return Line("", sign, " ".join(parts), _NOTHING, right_spans=(wide,), pieces=pieces)


def _begins(chain: Chain) -> bool:
    """Whether the chain begins with an equality, so that its start belongs to the column of left sides."""
    return type(chain.links[0].relation) is not RowStep


def _arrow(way: Setting, link: Link) -> tuple[str, float]:
    """The arrow, or the equality sign, with its width."""
    if type(link.relation) is RowStep:
        return _labelled(way, link.relation.operations)
    return way.printer.sign("="), way.measure.sign("=")


@lru_cache(maxsize=1024)  # most row operations recur
def _labelled(way: Setting, operations: tuple[RowOperation, ...]) -> tuple[str, float]:
    """The arrows of these row operations, with their width."""
    steps = [[written(operation) for operation in own] for own in by_arrow(operations)]
    return way.printer.between_arrows.join(map(way.printer.arrow, steps)), sum(map(way.measure.arrow, steps))


def _listed(
    way: Setting,
    words: Wording,
    chain: Chain,
    start: Shown,
    listing: Callable[[Sequence[str]], Words],
    widest: float,
) -> list[Line]:
    """One matrix to a line with its operations beside it; empty if one would be wider than `widest`."""
    printer, measure = way
    lines: list[Line] = []
    if start.text and not _begins(chain):
        lines.append(Line("", " ", start.text, _NOTHING, right_spans=start.spans))
    for link in chain.links:
        reason = words.beside(link.reason) if link.reason else _NOTHING
        sign = printer.sign("=")
        if type(link.relation) is RowStep:
            reason = listing([printer(written(o)) for o in link.relation.operations])
            sign = printer.sign("->")
        left = start if _begins(chain) and not lines else _EMPTY
        lines.append(Line(left.text, sign, printer(link.target), reason, False, left.spans, (measure(link.target),)))
        if measure.sign("=") + measure(link.target) > widest:
            return []
    return lines


def sign_of(relation: Relation) -> str:
    """The printers' symbol of a relation."""
    return relation.symbol if type(relation) is Compare else _SIGNS[type(relation)]
