"""Matrices drawn on several lines: aligned columns, R's printout, brackets made of Unicode pieces.

1 2          [,1] [,2]       ⎡1  2⎤       [1 2]       A =
3 4     [1,]    1    2       ⎣3  4⎦       [3 4]          1  2
        [2,]    3    4                                   3  4
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final, NoReturn

from symla.errors import InputError
from symla.notation.parse import bounds
from symla.notation.parse.names import plain_name
from symla.notation.written import Matrix, Node, Number, Relation, Vector

if TYPE_CHECKING:
    from symla.notation.parse.grammar import Parser

Span = tuple[int, int]

_PIECES: Final = re.compile("[⎡⎢⎣⎤⎥⎦⎛⎜⎝⎞⎟⎠│┃]")
_R_VECTOR: Final = re.compile(r"\s*\[1\](?=[ \t]+(?![=<>!≠≤≥≈·×+*/^.@-]+\s)[^\s\[])")  # not [1] == 1
_R_HEADER: Final = re.compile(r"\s*(?:\[,[0-9]+\]\s*)+")
_R_ROW: Final = re.compile(r"\s*\[[0-9]+,\]")
_R_COUNT: Final = re.compile(r"\s*\[[0-9]+\]")
_ASSIGNED: Final = re.compile(r"\s*([A-Za-z][A-Za-z0-9_]*)\s*(?:=|:=|<-)[ \t]*(?=\n)")
_JULIA: Final = re.compile(r"\s*[0-9]+(?:×[0-9]+|-element) [^\n]*:[ \t]*(?=\n)")
_ROW: Final = re.compile(r"\s*\[[^\[\],]*\]\s*[,;]?\s*")
_CELL: Final = re.compile(r"\S+")
_COMMA_CELL: Final = re.compile(r"[^,]+|(?<=,)(?=,)")
_NUMBER: Final = r"[+\-\u2212]?[0-9.]+(?:[eE][+-]?[0-9]+)?"
_NUMBER_ROW: Final = re.compile(rf"{_NUMBER}(?:\s+{_NUMBER})+")
_BRACKETED: Final = re.compile(r"""[\[({"']""")
_OPERATOR: Final = re.compile(r"[-+*/^=<>−·×]+|\S*[-+*/^=<(−·×,]$|[*/^=<>)×·]\S*")


def arranged(parser: Parser) -> Node | None:
    """The matrix or vector drawn in the text; None if the text is a single line or in brackets."""
    text = parser.source
    if "\n" not in text.strip():
        return _r_vector(parser) if _R_VECTOR.match(text) else None
    if "\\" in text or "$" in text:
        return None
    if _R_VECTOR.match(text):
        return _r_vector(parser)
    assigned = _ASSIGNED.match(text)
    begin = assigned.end() if assigned else 0
    julia = _JULIA.match(text, begin)
    begin = julia.end() if julia else begin
    lines = [span for span in _lines(text, begin) if text[span[0] : span[1]].strip()]
    node = _drawn(parser, lines)
    if node is not None and assigned:
        return Relation(plain_name(assigned[1]), "=", node)
    return node


def _drawn(parser: Parser, lines: Sequence[Span]) -> Node | None:
    text = parser.source
    first = text[lines[0][0] : lines[0][1]] if lines else ""
    if not lines:
        return None
    if _R_HEADER.fullmatch(first) or (len(lines) > 1 and all(_R_ROW.match(text, *span) for span in lines[1:])):
        return _r_matrix(parser, lines)
    if _PIECES.search(text):
        return _pieced(parser, lines)
    if len(lines) > 1 and all(_ROW.fullmatch(text, *span) for span in lines):
        inner = [(text.index("[", *span) + 1, text.rindex("]", *span)) for span in lines]
        return _table(parser, [span for span in inner if text[span[0] : span[1]].strip()])
    if _BRACKETED.search(text, lines[0][0]):
        return None
    if any(_OPERATOR.fullmatch(text, *cell) for span in lines for cell in _cells(text, span)):
        return None
    return _table(parser, lines)


def row_of_numbers(parser: Parser) -> Node | None:
    """A line `1 2 3` alone is a vector."""
    text = parser.source.rstrip()
    if not _NUMBER_ROW.fullmatch(text, len(text) - len(text.lstrip())):
        return None
    return Vector(tuple(_read(parser, cell) for cell in _cells(text, (0, len(text)))))


def _lines(text: str, begin: int) -> Iterator[Span]:
    while begin <= len(text):
        end = text.find("\n", begin)
        end = len(text) if end < 0 else end
        yield begin, end
        begin = end + 1


def _cells(text: str, span: Span) -> list[Span]:
    """The entries of a line, separated by commas or else by space: `1, 2` and `1 2`"""
    if "," in text[span[0] : span[1]]:
        end = span[1] - 1 if text[span[0] : span[1]].rstrip().endswith(",") else span[1]
        found = [match.span() for match in _COMMA_CELL.finditer(text, span[0], end)]
        return [_stripped(text, cell) for cell in found]
    return [match.span() for match in _CELL.finditer(text, *span)]


def _stripped(text: str, span: Span) -> Span:
    begin, end = span
    while begin < end and text[begin].isspace():
        begin += 1
    while end > begin and text[end - 1].isspace():
        end -= 1
    return begin, end


def _read(parser: Parser, span: Span) -> Node:
    """One entry, read independently."""
    text = parser.source[span[0] : span[1]]
    if text.isascii() and text.isdigit() and len(text) < 10:
        return Number(int(text))
    return parser.reading.part(parser, *span)


def _table(parser: Parser, lines: Sequence[Span]) -> Node:
    """Aligned columns, with a bar if every line has one."""
    text = parser.source
    rows: list[list[Node]] = []
    bars: set[int | None] = set()
    for number, span in enumerate(lines, 1):
        bar: int | None = None
        row: list[Node] = []
        for place, part in enumerate(_parts(text, span)):
            if place == 1:
                bar = len(row)
            elif place > 1:
                _refuse(parser, part[0], f"row {number} has more than one bar")
            row += [_read(parser, cell) for cell in _cells(text, part)]
        bars.add(bar)
        if len(bars) > 1:
            _refuse(parser, span[0], f"the bar of row {number} is not beneath that of row 1")
        _same_length(parser, span[0], number, len(row), len(rows[0]) if rows else len(row))
        rows.append(row)
        _count(parser, span[0], len(row))
    bar = bars.pop() if bars else None
    if bar is not None and not 0 < bar < len(rows[0]):
        _refuse(parser, lines[0][0], "the bar does not stand between two columns")
    return Matrix(tuple(map(tuple, rows)), bar)


def _parts(text: str, span: Span) -> Iterator[Span]:
    begin, end = span
    while True:
        place = text.find("|", begin, end)
        yield begin, end if place < 0 else place
        if place < 0:
            return
        begin = place + 1


def _count(parser: Parser, place: int, entries: int) -> None:
    parser.entries += entries
    if parser.entries > bounds.ENTRIES:
        _refuse(parser, place, bounds.MANY_ENTRIES)


def _same_length(parser: Parser, place: int, number: int, length: int, width: int) -> None:
    if length != width:
        entries = "entry" if length == 1 else "entries"
        _refuse(parser, place, f"row {number} has {length} {entries}, row 1 has {width}")


def _refuse(parser: Parser, place: int, message: str) -> NoReturn:
    text = parser.source
    while place < len(text) - 1 and text[place].isspace():
        place += 1
    raise InputError(message, text, place)


# ---- unicode brackets -----------------------------------------------------------------------------------------------


def _pieced(parser: Parser, lines: Sequence[Span]) -> Node | None:
    """`⎡1 2⎤` above `⎣3 4⎦`; a line of brackets alone is vertical space."""
    text = parser.source
    rows: list[Span] = []
    for begin, end in lines:
        found = [match.start() for match in _PIECES.finditer(text, begin, end)]
        if not found or text[begin : found[0]].strip() or text[found[-1] + 1 : end].strip(" \t\r.;,"):
            return None
        last = found[-1] if len(found) > 1 else end
        if text[found[0] + 1 : last].strip():
            rows.append((found[0] + 1, last))
    return _table(parser, rows) if rows else None


# ---- R --------------------------------------------------------------------------------------------------------------


def _r_vector(parser: Parser) -> Node:
    """`[1] 1 2 3`, on one or more lines; each line begins with the index of its first entry."""
    text = parser.source
    entries: list[Node] = []
    for span in _lines(text, 0):
        count = _R_COUNT.match(text, *span)
        begin = count.end() if count else span[0]
        entries += [_read(parser, cell) for cell in _cells(text, (begin, span[1]))]
    _count(parser, 0, len(entries))
    return Vector(tuple(entries))


def _r_matrix(parser: Parser, lines: Sequence[Span]) -> Node:
    """R's printout with headers `[,1] [,2]` and row labels `[1,]`; a wide matrix is printed in blocks of columns."""
    text = parser.source
    rows: list[list[Node]] = []
    at = 0
    for span in lines:
        if _R_HEADER.fullmatch(text, *span) or (span == lines[0] and not _R_ROW.match(text, *span)):
            at = 0
            continue
        label = _R_ROW.match(text, *span)
        if not label:
            _refuse(parser, span[0], "a row of R's printout begins with its number, as in [1,]")
        cells = [_read(parser, cell) for cell in _cells(text, (label.end(), span[1]))]
        _count(parser, span[0], len(cells))
        if at == len(rows):
            rows.append([])
        rows[at] += cells
        at += 1
        _same_length(parser, span[0], at, len(rows[at - 1]), len(rows[0]))
    return Matrix(tuple(map(tuple, rows)))
