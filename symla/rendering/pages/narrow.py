"""Lines that are too wide: a sum on several rows, matrices by the names that they have on the page, and long entries of
matrices by names that they get here.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from symla.derivation.model import Reason
from symla.notation import written as w
from symla.notation.wrapped import pieces_of
from symla.rendering.pages.lines import Line
from symla.rendering.widths.fit import SIGN, Shown, broken
from symla.rendering.widths.named_entries import shorter
from symla.rendering.words.templates import Words

if TYPE_CHECKING:
    from symla.rendering.pages.blocks import BlockWriter

_NOTHING = Words("")


def narrowed(
    writer: BlockWriter, line: Line, target: w.Node, before: w.Node, left: Shown
) -> tuple[list[Line], w.Node, bool]:
    """A line that is too wide, on several rows or with names; what its right side is then; and whether the left side
    has to be told again after it.  There is no line if it says what stands `before`.
    """
    row = writer.measure.row
    room = writer.page_width - SIGN - row(left.spans)
    rows = broken(writer.ways, target, room, writer.conventions.longest)
    wide = max([row(own.spans) for own in rows]) > room
    again = writer.names.taken_up(before, target) if wide and line.sign == writer.equal else []
    if again:
        return _meanings(writer, again, line.reason), before, True
    named = shorter(target, writer.measure, room, writer.names) if wide else None
    if named is None:
        rows = _in_pieces(writer, target, rows, room) if wide else rows
        return [line._replace(right=rows[0].text, right_spans=rows[0].spans), *_continued(rows[1:])], target, False
    found, meant = named
    if found == before:
        return [], found, bool(line.left)
    shown = line._replace(right=writer.printer(found), right_spans=(found,))
    reason = writer.words.beside(Reason("names_of_entries", (("count", len(meant)),))) if meant else _NOTHING
    return [shown, *_meanings(writer, meant, reason)], found, bool(meant)


def _meanings(writer: BlockWriter, meant: Sequence[w.Relation], reason: Words) -> list[Line]:
    """The meanings of the names, a line each, of which the first has the reason."""
    found: list[Line] = []
    for meaning in meant:
        left = Shown(writer.printer(meaning.left), (meaning.left,))
        first, *rest = _rows(writer, writer.names.spelled(meaning.right), left)
        found.append(Line(left.text, writer.equal, first.text, reason, False, left.spans, first.spans))
        found += _continued(rest)
        reason = _NOTHING
    return found


def _rows(writer: BlockWriter, target: w.Node, left: Shown) -> list[Shown]:
    """A right side on as many rows as it needs."""
    right, room = Shown(writer.printer(target), (target,)), writer.page_width - SIGN
    if writer.fits(left.text + right.text, left.spans, right.spans, room):
        return [right]
    return broken(writer.ways, target, room - writer.measure.row(left.spans), writer.conventions.longest)


def _in_pieces(writer: BlockWriter, target: w.Node, rows: list[Shown], room: float) -> list[Shown]:
    """The formula in the pieces in which it stands in sentences, where its rows do not fit."""
    if writer.format.wrapped is None:
        return rows
    width, found = writer.format.reason_width, [""]
    for piece in pieces_of(writer.format.wrapped(writer.conventions)(target)):
        trial = f"{found[-1]} {piece}".lstrip()
        if found[-1] and width(trial) > room - SIGN:
            found.append(piece)
        else:
            found[-1] = trial
    return [Shown(text, (width(text),)) for text in found]


def _continued(rows: Sequence[Shown]) -> list[Line]:
    """The rows after the first one of a right side."""
    return [Line("", "", row.text, _NOTHING, True, (), row.spans) for row in rows]
