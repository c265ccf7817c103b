r"""LaTeX environments: matrices, arrays with a bar, determinants, cases.

\begin{bmatrix} 1 & 2 \\ 3 & 4 \end{bmatrix}                      Matrix(((1, 2), (3, 4)))
\begin{cases} a & \text{if } a \ge 0 \\ -a & \text{otherwise} \end{cases}    Branches
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NoReturn

from symla.notation.parse import groups
from symla.notation.parse.lexer import clipped
from symla.notation.parse.lists import matrix
from symla.notation.parse.words import AUGMENTED_ENVIRONMENTS, MATRIX_ENVIRONMENTS, STOP
from symla.notation.written import Branches, Determinant, Node, Norm

if TYPE_CHECKING:
    from symla.notation.parse.grammar import Parser

_ENVIRONMENT: Final = re.compile(r"\\begin\{([A-Za-z]+)\*?\}(?:\[([^\]]*)\])?(?:\{(.*)\})?", re.DOTALL)
_SIDE_BY_SIDE: Final = re.compile(r"\s*[-+]?[0-9.]+(?:/[0-9]+)?(?:\s+[-+]?[0-9.]+(?:/[0-9]+)?)+\s*")
_COLUMNS: Final = re.compile(r"\*\{([0-9]{1,3})\}\{([^{}]*)\}")
_PASSED: Final = re.compile(r"[@!>]\{[^{}]*\}|\s|[pmb]\{[^{}]*\}")


def environment(parser: Parser) -> Node:
    r"""`\begin{bmatrix} ... \end{bmatrix}`, an array with or without a bar, a determinant, cases."""
    opening = parser.at
    found = _ENVIRONMENT.fullmatch(parser.tokens[opening])
    name = found[1] if found else ""
    if name not in MATRIX_ENVIRONMENTS or name == "array":
        system = _system(parser, opening, name)
        if system is not None:
            return system
    if name in ("cases", "dcases"):
        parser.at += 1
        return _cases(parser, opening)
    if name not in MATRIX_ENVIRONMENTS:
        parser.fail(f"the environment {clipped(name)} is not read", "a matrix or cases")
    columns = (found[2] or "", found[3] or "") if found else ("", "")
    bar, fenced = _bar(parser, columns[1] if name == "array" else "".join(columns).strip("{}"))
    parser.at += 1
    bracket, parser.bracket = parser.bracket, -1
    rows, firsts, drawn = _rows(parser, opening)
    parser.bracket = bracket
    if bar is None:
        bar = drawn
    elif drawn is not None:
        parser.fail("a matrix has one bar at most", index=opening)
    if name in AUGMENTED_ENVIRONMENTS and bar is None:
        parser.fail("where the bar stands is not told", r"\begin{array}{cc|c}", opening)
    if bar is not None and rows and not 0 < bar < len(rows[0]):
        parser.fail("the bar does not stand between two columns", index=opening)
    array = matrix(parser, rows, firsts, bar)
    if name == "vmatrix" or fenced:
        return Determinant(array)
    if name == "Vmatrix":
        return Norm(array, groups.norm_kind(parser))
    return array


def _system(parser: Parser, opening: int, name: str) -> Node | None:
    """The equations in an environment; None unless there are several."""
    closers = [rf"\end{{{name}{star}}}" for star in ("", "*")]
    end = next((at for at in range(opening, len(parser.tokens)) if parser.tokens[at] in closers), None)
    if end is None:
        return None
    begin, after = parser.start(opening), parser.start(end + 1)
    found = parser.reading.equations(parser, parser.source[begin:after], begin)
    if found is not None:
        parser.at = end + 1
    return found


def _bar(parser: Parser, columns: str) -> tuple[int | None, bool]:
    """The column of an array's bar, and whether bars enclose the array: `cc|c` and `2` -> 2, `|cc|` a determinant"""
    if columns.strip().isdigit():
        return int(columns), False
    spelled = _COLUMNS.sub(lambda m: m[2] * int(m[1]), columns)
    spelled = _PASSED.sub("", spelled)
    if spelled.strip("lcr|:") or len(spelled) > 1000:
        parser.fail("the columns of an array are l, c and r, with | for a bar")
    spelled = spelled.replace(":", "|")
    fenced = spelled.startswith("|") and spelled.endswith("|") and len(spelled) > 1
    inner = spelled.strip("|")
    if inner.count("|") > 1:
        parser.fail("a matrix has one bar at most")
    return (inner.index("|"), False) if "|" in inner else (None, fenced)


def _rows(parser: Parser, opening: int) -> tuple[list[list[Node]], list[int], int | None]:
    """The rows of an environment, the tokens at which they begin, and the column of a bar drawn in a column of its own,
    `1 & | & 2`.  `&` separates entries and two backslashes separate rows.
    """
    tokens = parser.tokens
    closer = _closer(tokens[opening])
    rows: list[list[Node]] = []
    firsts: list[int] = []
    bars: list[int | None] = []
    _told_blanks(parser, opening, closer)
    while tokens[parser.at] != closer:
        firsts.append(parser.at)
        row: list[Node] = []
        bars.append(None)
        while True:
            token = tokens[parser.at]
            if token == "|" and tokens[parser.at + 1] == "&" and row and bars[-1] is None:
                bars[-1] = len(row)
                parser.at += 2
                continue
            if token == "&" or token == r"\\" or (token == closer and row):
                parser.fail(f"row {len(rows) + 1}, column {len(row) + 1} is empty", "an entry")
            row.append(parser.expression(STOP))
            if tokens[parser.at] != "&":
                break
            parser.at += 1
        parser.count(len(row))
        rows.append(row)
        if tokens[parser.at] == r"\\":
            parser.at += 1
        elif tokens[parser.at] != closer:
            _unclosed(parser, closer)
    parser.at += 1
    for number, bar in enumerate(bars):
        if bar != bars[0]:
            parser.fail(f"the bar of row {number + 1} is not beneath that of row 1", index=firsts[number])
    return rows, firsts, bars[0] if bars else None


def _told_blanks(parser: Parser, opening: int, closer: str) -> None:
    r"""Refuse rows of numbers separated by blanks, `1 -2 \\ 3 -4`, which LaTeX shows as one number or a difference."""
    tokens = parser.tokens
    if closer not in tokens[opening:]:
        return
    end = tokens.index(closer, opening)
    if "&" in tokens[opening:end]:
        return
    begins = [opening + 1, *[place + 1 for place in range(opening, end) if tokens[place] == r"\\"]]
    for begin in begins:
        last = begin
        while last < end and tokens[last] != r"\\":
            last += 1
        if last > begin:
            shown = parser.source[parser.start(begin) : parser.start(last)].replace("\\", " ")
            if not _SIDE_BY_SIDE.fullmatch(shown):
                return
    parser.fail("blanks do not part the entries of a row in LaTeX", "& between them", opening + 1)


def _closer(opener: str) -> str:
    found = _ENVIRONMENT.fullmatch(opener)
    star = "*" if "*}" in opener else ""
    return rf"\end{{{found[1] if found else ''}{star}}}"


def _unclosed(parser: Parser, closer: str) -> NoReturn:
    if not parser.tokens[parser.at]:
        parser.fail(f"{closer} is missing", closer)
    parser.unexpected(rf"&, \\ or {closer}")


def _cases(parser: Parser, opening: int) -> Node:
    r"""`\begin{cases} a & \text{if } a \ge 0 \\ -a & \text{otherwise} \end{cases}` -> Branches"""
    tokens = parser.tokens
    closer = _closer(tokens[opening])
    rows: list[tuple[Node, Node | None]] = []
    bracket, parser.bracket = parser.bracket, -1
    while tokens[parser.at] != closer:
        value = parser.expression(STOP)
        while tokens[parser.at] in ("&", ","):
            parser.at += 1
        condition: Node | None = None
        word = tokens[parser.at]
        if word == "otherwise":
            parser.at += 1
        else:
            parser.at += word == "if"
            condition = parser.statement()
        rows.append((value, condition))
        while tokens[parser.at] in (".", ",", ";"):
            parser.at += 1
        if tokens[parser.at] == r"\\":
            parser.at += 1
        elif tokens[parser.at] != closer:
            _unclosed(parser, closer)
    if not rows:
        parser.unexpected("a case")
    parser.at += 1
    parser.bracket = bracket
    return Branches(tuple(rows))
