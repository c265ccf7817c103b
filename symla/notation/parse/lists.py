"""Lists in brackets: vectors and matrices as Python, MATLAB, Julia, NumPy, Mathematica and Maple write them.

[3, 4]   (3, 4)   {3, 4}   <3, 4>   [3 4]              Vector((3, 4))
[[1, 2], [3, 4]]   [1 2; 3 4]   <<1, 3> | <2, 4>>      Matrix(((1, 2), (3, 4)))
[1, 2 | 5; 3, 4 | 6]                                   the same with a bar
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final, NoReturn

from symla.notation.parse.doubtful import side_by_side
from symla.notation.parse.numbers import opposite
from symla.notation.parse.words import STOP
from symla.notation.written import Decimal, Matrix, Node, Number, Vector

if TYPE_CHECKING:
    from symla.notation.parse.grammar import Parser

Rows = Sequence[Sequence[Node]]
_WRAPPED: Final = 60  # NumPy breaks long lines at this width
_ENDS: Final = (",", "]")
_OPENERS: Final = frozenset("([{<")
_NESTED: Final = "lists nested three deep are not read"


def items(parser: Parser, closer: str) -> tuple[list[Node], bool]:
    """The entries up to the closing bracket, and whether there is one and no comma: `(x)`, not `(x,)`."""
    tokens = parser.tokens
    opening = parser.at - 1
    entries: list[Node] = []
    if tokens[parser.at] == closer and closer != ")":
        parser.at += 1
        return entries, False
    separator = ""
    while True:
        entries.append(parser.expression(STOP))
        token = tokens[parser.at]
        if token == "," or (token == ";" and closer == ")"):
            if separator and token != separator:
                parser.unexpected(f"{separator} or {closer}")
            separator = token
            parser.at += 1
            if tokens[parser.at] == closer:
                break
        elif token == closer:
            break
        else:
            unclosed(parser, opening, f", or {closer}")
    parser.at += 1
    parser.count(len(entries))
    return entries, not separator


def unclosed(parser: Parser, opening: int, expected: str) -> NoReturn:
    """Refuse a token where a list should continue or close."""
    if not parser.tokens[parser.at]:
        sign = parser.tokens[opening][-1:]
        parser.fail(f'the text ends inside the "{sign}" of column {_column(parser, opening)}', expected)
    parser.unexpected(expected)


def _column(parser: Parser, index: int) -> int:
    start = parser.start(index)
    return start - parser.source.rfind("\n", 0, start)


def bracket(parser: Parser) -> Node:
    """A list in square brackets, separated by commas, or by space, semicolons and newlines as in MATLAB."""
    tokens = parser.tokens
    opening = parser.at
    at = opening + 1
    outer, parser.bracket = parser.bracket, opening
    numbers = parser.numbers
    rows: list[list[Node]] = []
    row: list[Node] = []
    bars: list[int] = []
    firsts = [at]
    spaced = False
    while (token := tokens[at]) != "]" or (row and tokens[at - 1] != ","):
        entry: Node | None = numbers.get(token)
        if entry is not None and (tokens[at + 1] == "," or tokens[at + 1] == "]"):
            at += 1
        elif token == "-" and tokens[at + 2] in _ENDS and (entry := numbers.get(tokens[at + 1])) is not None:
            entry = opposite(entry)
            at += 2
        else:
            parser.at = at
            entry = parser.expression(STOP)
            at = parser.at
        row.append(entry)
        token = tokens[at]
        if token == ",":
            at += 1
        elif token == "]":
            break
        elif token == ";":
            rows.append(row)
            row = []
            at += 1
            firsts.append(at)
        elif token == "|":
            parser.at = at
            if len(bars) > len(rows):
                parser.fail("a row has one bar at most", ", or ]")
            bars.append(len(row))
            at += 1
            if tokens[at] in ("]", ";"):
                parser.fail("nothing stands after the bar", "an entry")
        else:
            parser.at = at
            if not token or not parser.parted(token):
                unclosed(parser, opening, ", or ]")
            gap = parser.body[parser.start(at - 1) - parser.offset : parser.start(at) - parser.offset]
            if outer < 0 and "\n" in gap:
                rows.append(row)
                row = []
                firsts.append(at)
            else:
                spaced = True
                side_by_side(parser, entry, at)
    parser.at = at + 1
    parser.bracket = outer
    if row:
        rows.append(row)
    parser.count(sum(map(len, rows)))
    if bars:
        return _barred(parser, rows, bars, firsts)
    if len(rows) > 1:
        return _stacked(parser, rows, firsts, opening)
    return _in_one_row(parser, rows, firsts, opening, spaced)


def _in_one_row(parser: Parser, rows: list[list[Node]], firsts: list[int], opening: int, spaced: bool) -> Node:
    """One row, or none: `[1, 2]`, `[3;]`, `[]`."""
    if not rows:
        return Vector(()) if len(firsts) == 1 else Matrix(((),))
    only = rows[0]
    if len(only) == 1 and len(firsts) > 1:
        return Matrix(((only[0],),)) if not _composite(only[0]) else listed(parser, only, opening)
    if len(only) == 1 and type(only[0]) is Matrix and parser.tokens[opening + 1].startswith(r"\begin"):
        return only[0]  # the brackets around an array
    if spaced and any(map(_composite, only)) and parser.has_commas(opening + 1):
        parser.fail("lists side by side may be rows or columns", "a comma or a semicolon between them", opening)
    return listed(parser, only, opening)


def _composite(node: Node) -> bool:
    return type(node) is Vector or type(node) is Matrix


def _barred(parser: Parser, rows: list[list[Node]], bars: list[int], firsts: list[int]) -> Node:
    """An augmented matrix; every row has its bar in the same column."""
    for place in range(len(rows)):
        if place >= len(bars) or bars[place] != bars[0]:
            parser.fail(f"the bar of row {place + 1} is not beneath that of row 1", index=firsts[place])
    return matrix(parser, rows, firsts, bars[0])


def _stacked(parser: Parser, rows: list[list[Node]], firsts: list[int], opening: int) -> Node:
    """Several rows: `[1 2; 3 4]`, or with brackets around each, as NumPy prints them."""
    if all(len(row) == 1 and _composite(row[0]) for row in rows):
        return listed(parser, [row[0] for row in rows], opening, firsts)
    second = parser.start(firsts[1]) - parser.start(opening)
    if second > _WRAPPED and ";" not in parser.tokens[opening : firsts[1]] and not parser.has_commas(opening):
        return Vector(tuple(entry for row in rows for entry in row))
    return matrix(parser, rows, firsts)


def matrix(parser: Parser, rows: Rows, places: Sequence[int] = (), bar: int | None = None) -> Matrix:
    """The matrix with these rows of equal length; `places` are the tokens at which they begin."""
    width = len(rows[0]) if rows else 0
    for number, row in enumerate(rows, 1):
        if len(row) != width:
            ragged(parser, number, len(row), width, places)
        for entry in row:
            if _composite(entry):
                parser.fail(f"row {number} has a list among its entries", index=_place(places, number, parser))
    return Matrix(tuple(map(tuple, rows)), bar)


def ragged(parser: Parser, number: int, length: int, width: int, places: Sequence[int]) -> NoReturn:
    """Refuse a row that is longer or shorter than the first."""
    entries = "entry" if length == 1 else "entries"
    parser.fail(f"row {number} has {length} {entries}, row 1 has {width}", index=_place(places, number, parser))


def _place(places: Sequence[int], number: int, parser: Parser) -> int:
    return places[number - 1] if len(places) >= number else parser.at - 1


def listed(parser: Parser, entries: Sequence[Node], opening: int, places: Sequence[int] = ()) -> Node:
    """A flat list is a vector, and a list of lists is a matrix by rows."""
    lists = [entry for entry in entries if type(entry) is Vector or type(entry) is Matrix]
    if not lists:
        return Vector(tuple(entries))
    if len(lists) < len(entries):
        for number, entry in enumerate(entries, 1):
            if type(entry) in (Number, Decimal):
                kind = "a number, and others are lists"
                parser.fail(f"entry {number} is {kind}", "lists of the same length, or numbers", opening)
        return Vector(tuple(entries))
    rows: list[tuple[Node, ...]] = []
    if any(type(entry) is Matrix for entry in entries) and _nested(parser, places or _openings(parser, opening)):
        parser.fail(_NESTED, "a list of numbers, or a list of rows", opening)
    for entry in entries:
        if type(entry) is Vector:
            rows.append(entry.entries)
        elif type(entry) is Matrix and len(entry.rows) == 1 and entry.bar is None:
            rows.append(entry.rows[0])
        elif type(entry) is Matrix and entry.rows and len(entry.rows[0]) == 1:
            rows.append(tuple(row[0] for row in entry.rows))
        else:
            parser.fail(_NESTED, "a list of numbers, or a list of rows", opening)
    width = len(rows[0])
    for number, row in enumerate(rows, 1):
        if len(row) != width:
            ragged(parser, number, len(row), width, places or _openings(parser, opening))
        for part in row:
            if type(part) is Vector or type(part) is Matrix:
                parser.fail(_NESTED, "a list of numbers, or a list of rows", opening)
    return Matrix(tuple(rows))


def _nested(parser: Parser, places: Sequence[int]) -> bool:
    """Whether an entry that begins at one of these tokens is a list of lists."""
    return any(parser.tokens[place] in _OPENERS and parser.tokens[place + 1] in _OPENERS for place in places)


def _openings(parser: Parser, opening: int) -> list[int]:
    """The tokens at which the entries of the list begin."""
    places = [opening + 1]
    level = 0
    for index in range(opening + 1, parser.at - 1):
        token = parser.tokens[index]
        if token[-1:] in ("(", "[", "{", "<"):
            level += 1
        elif token in (")", "]", "}", ">"):
            level -= 1
        elif token == "," and not level:
            places.append(index + 1)
    return places


def angles(parser: Parser) -> Node:
    """Maple's lists: `<1, 2>` is a column and `<1 | 2>` a row; a list of columns or rows is a matrix."""
    tokens = parser.tokens
    opening = parser.at
    parser.at += 1
    outer, parser.bracket = parser.bracket, -1
    down: list[list[Node]] = [[]]
    signs: set[str] = set()
    while True:
        down[-1].append(parser.expression(STOP))
        token = tokens[parser.at]
        if token in (",", "|", ";"):
            signs.add(token)
            if token == ";":
                down.append([])
            parser.at += 1
            if signs == {",", "|"}:
                parser.fail("commas and bars in one list of Maple", ", or |", parser.at - 1)
        elif token == ">":
            break
        else:
            unclosed(parser, opening, ", or | or >")
    parser.at += 1
    parser.bracket = outer
    entries = down[0]
    parser.count(sum(map(len, down)))
    if ";" in signs:
        return matrix(parser, down)
    if "|" not in signs:
        return listed(parser, entries, opening)
    if all(map(_composite, entries)):
        rows = listed(parser, entries, opening)
        assert type(rows) is Matrix
        return Matrix(tuple(zip(*rows.rows, strict=True)))
    return matrix(parser, [entries])
