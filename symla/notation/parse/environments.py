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
from symla.notation.parse.words import MATRIX_ENVIRONMENTS, STOP
from symla.notation.written import Branches, Determinant, Node, Norm

if TYPE_CHECKING:
    from symla.notation.parse.grammar import Parser

_ENVIRONMENT: Final = re.compile(r"\\begin\{([A-Za-z]+)\*?\}(?:\[[a-z]\])*(?:\{(.*)\})?", re.DOTALL)
_COLUMNS: Final = re.compile(r"\*\{([0-9]{1,3})\}\{([^{}]*)\}")
_PASSED: Final = re.compile(r"[@!>]\{[^{}]*\}|\s|[pmb]\{[^{}]*\}")


def environment(parser: Parser) -> Node:
    r"""`\begin{bmatrix} ... \end{bmatrix}`, an array with or without a bar, a determinant, cases."""
    opening = parser.at
    found = _ENVIRONMENT.fullmatch(parser.tokens[opening])
    name = found[1] if found else ""
    if name in ("cases", "dcases"):
        parser.at += 1
        return _cases(parser, opening)
    if name not in MATRIX_ENVIRONMENTS:
        parser.fail(f"the environment {clipped(name)} is not read", "a matrix or cases")
    bar, fenced = _bar(parser, found[2] or "") if found and name == "array" else (None, False)
    parser.at += 1
    bracket, parser.bracket = parser.bracket, -1
    rows, firsts = _rows(parser, opening)
    parser.bracket = bracket
    if bar is not None and rows and not 0 < bar < len(rows[0]):
        parser.fail("the bar does not stand between two columns", index=opening)
    array = matrix(parser, rows, firsts, bar)
    if name == "vmatrix" or fenced:
        return Determinant(array)
    if name == "Vmatrix":
        return Norm(array, groups.norm_kind(parser))
    return array


def _bar(parser: Parser, columns: str) -> tuple[int | None, bool]:
    """Where the bar of an array stands, and whether bars stand around it: `cc|c` -> 2, `|cc|` -> a determinant"""
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


def _rows(parser: Parser, opening: int) -> tuple[list[list[Node]], list[int]]:
    """The rows of an environment: entries parted by `&`, rows by two backslashes."""
    tokens = parser.tokens
    closer = _closer(tokens[opening])
    rows: list[list[Node]] = []
    firsts: list[int] = []
    while tokens[parser.at] != closer:
        firsts.append(parser.at)
        row: list[Node] = []
        while True:
            token = tokens[parser.at]
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
            _unclosed(parser, opening, closer)
    parser.at += 1
    return rows, firsts


def _closer(opener: str) -> str:
    found = _ENVIRONMENT.fullmatch(opener)
    star = "*" if "*}" in opener else ""
    return rf"\end{{{found[1] if found else ''}{star}}}"


def _unclosed(parser: Parser, opening: int, closer: str) -> NoReturn:
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
            _unclosed(parser, opening, closer)
    if not rows:
        parser.unexpected("a case")
    parser.at += 1
    parser.bracket = bracket
    return Branches(tuple(rows))
