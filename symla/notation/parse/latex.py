r"""LaTeX operands: `\frac{a}{b}`, `\sqrt[3]{x}`, `\mathbf{v}`, `\begin{bmatrix} 1 & 2 \\ 3 & 4 \end{bmatrix}`.

    \frac12                         Quotient(Number(1), Number(2))
    \hat{\mathbf{v}}_{1}            Name("v", ("1",), "vector", "hat")
    \begin{array}{cc|c} ...         a matrix with a bar
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable
from typing import TYPE_CHECKING, Final, NoReturn

from symla.notation.parse import calls, operands
from symla.notation.parse.lexer import clipped
from symla.notation.parse.lists import matrix
from symla.notation.parse.words import CONSTANT_WORDS, DOTS, FUNCTIONS, GREEK_WORDS, MATRIX_ENVIRONMENTS, SHAPED, STOP
from symla.notation.written import (
    Branches,
    Conjugate,
    Constant,
    Determinant,
    Name,
    Node,
    Norm,
    Number,
    Quotient,
    Root,
)

if TYPE_CHECKING:
    from symla.notation.parse.grammar import Parser

_ENVIRONMENT: Final = re.compile(r"\\begin\{([A-Za-z]+)\*?\}(?:\[[a-z]\])*(?:\{(.*)\})?", re.DOTALL)
_COLUMNS: Final = re.compile(r"\*\{([0-9]{1,3})\}\{([^{}]*)\}")
_PASSED: Final = re.compile(r"[@!>]\{[^{}]*\}|\s|[pmb]\{[^{}]*\}")
_WORDED: Final = (r"\mathrm{", r"\mathsf{", r"\mathit{", r"\text", r"\operatorname", r"\mbox{")
_UNREADABLE: Final = frozenset({r"\pm", r"\mp", r"\int", r"\lim", r"\prod", r"\partial", r"\nabla", r"\binom"})


def command(parser: Parser) -> Node:
    """What a command stands for."""
    token = parser.tokens[parser.at]
    handler = _COMMANDS.get(token)
    if handler is not None:
        return handler(parser)
    word = token[1:]
    if word in GREEK_WORDS:
        parser.at += 1
        if word == "pi" and parser.tokens[parser.at] != "_":
            return CONSTANT_WORDS["pi"]
        return operands.decorated(parser, Name(word))
    if token.startswith(r"\begin{"):
        return _environment(parser)
    if token[-1] == "}" and token.startswith(_WORDED):
        return _worded(parser)
    if token in DOTS:
        return operands.other(parser)
    if token.startswith(r"\end{") or token in (r"\\", r"\rvert", r"\rVert") or len(token) < 3:
        parser.unexpected(operands.OPERAND)
    if token in _UNREADABLE:
        parser.fail(f"{token} has no place here", operands.OPERAND)
    near = difflib.get_close_matches(token, _SPELLED, 1, 0.7) if len(token) <= 40 else []
    parser.fail(f"unknown command {clipped(token)}" + (f", did you mean {near[0]}?" if near else ""))


# ---- fractions and roots --------------------------------------------------------------------------------------------


def argument(parser: Parser) -> Node:
    r"""One argument of a command: a group in braces or a single sign, `\frac12` -> 1, then 2"""
    token = parser.tokens[parser.at]
    if token == "{":
        parser.at += 1
        node = parser.within(STOP)
        parser.expect("}")
        return node
    if token[:1].isdigit() and len(token) > 1:
        if not token.isdigit():
            parser.unexpected("an argument in braces")
        parser.start(0)
        assert parser.starts is not None
        parser.tokens[parser.at] = token[1:]
        parser.starts[parser.at] += 1
        return Number(int(token[0]))
    return parser.one_deeper()


def _fraction(parser: Parser) -> Node:
    parser.at += 1
    numerator = argument(parser)
    return Quotient(numerator, argument(parser))


def _root(parser: Parser) -> Node:
    parser.at += 1
    index = 2
    if parser.tokens[parser.at] == "[":
        token = parser.tokens[parser.at + 1]
        if not (token.isascii() and token.isdigit() and len(token) < 5 and int(token) >= 2):
            parser.at += 1
            parser.unexpected("a whole number from 2")
        index = int(token)
        parser.at += 2
        parser.expect("]")
    return Root(argument(parser), index)


def _conjugate(parser: Parser) -> Node:
    parser.at += 1
    return Conjugate(argument(parser))


# ---- letters --------------------------------------------------------------------------------------------------------


def _styled(parser: Parser) -> Node:
    r"""A letter in a style: `\mathbf{v}` and `\vec{v}` are vectors, `\hat{v}` has its hat, `\mathcal{L}` is a name."""
    style = parser.tokens[parser.at]
    parser.at += 1
    name = _letter(parser)
    if style in _VECTOR_STYLES:
        name = Name(name.base, name.subscript, "vector", name.accent)
    elif style in _HATS:
        name = Name(name.base, name.subscript, name.kind, "hat")
    return operands.decorated(parser, name)


def _letter(parser: Parser) -> Name:
    """The name in braces or the one letter that follows; `i` and `e` are letters here."""
    tokens = parser.tokens
    begin = parser.at
    braced = tokens[begin] == "{"
    end = begin + braced
    while braced and tokens[end].isascii() and tokens[end].isalnum() and end - begin < 40:
        end += 1
    if braced and end > begin + 1 and tokens[end] == "}":
        parser.at = end + 1
        return Name("".join(tokens[begin + 1 : end]))
    if not braced and tokens[begin].isascii() and tokens[begin].isalnum():
        parser.at += 1
        return Name(tokens[begin])
    parser.at += braced
    node = parser.within(STOP) if braced else parser.one_deeper()
    if braced:
        parser.expect("}")
    if node == Constant("i"):
        node = Name("i")
    if type(node) is not Name:
        parser.fail("only a letter is set in this style", "a letter", begin)
    return node


def _dotless(parser: Parser) -> Node:
    parser.at += 1
    return operands.decorated(parser, Name(parser.tokens[parser.at - 1][1]))


def _worded(parser: Parser) -> Node:
    r"""A word in upright letters: `\operatorname{relu}(x)` is a call, `\mathrm{i}` the unit, `\mathit{sum}` a name."""
    token = parser.tokens[parser.at]
    style, _, content = token.partition("{")
    word = content[:-1].replace("\\", "").strip()
    if not word.isascii() or not word.replace(" ", "_").replace("-", "_").isidentifier():
        parser.unexpected(operands.OPERAND)
    parser.at += 1
    follower = parser.tokens[parser.at]
    if word in SHAPED and follower == "(":
        return calls.applied(parser, word)
    if style.startswith(r"\operatorname") or (word in FUNCTIONS and follower in ("(", "_", "{")):
        if word in FUNCTIONS:
            return calls.applied(parser, word)
        known = parser.functions is None or word in parser.functions
        if not known:
            parser.at -= 1
            calls.unknown(parser, word)
        if follower == "(":
            return calls.named_call(parser, word)
        return calls.applied(parser, word)
    if style == r"\mathrm" and word in ("i", "e", "j"):
        return Constant("e" if word == "e" else "i")
    return operands.decorated(parser, Name(word))


def _function(parser: Parser) -> Node:
    parser.at += 1
    return calls.applied(parser, parser.tokens[parser.at - 1][1:])


# ---- environments ---------------------------------------------------------------------------------------------------


def _environment(parser: Parser) -> Node:
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
        return Norm(array, operands.norm_kind(parser))
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


_VECTOR_STYLES: Final = frozenset({r"\mathbf", r"\vec", r"\boldsymbol", r"\bm", r"\overrightarrow", r"\pmb", r"\bf"})
_HATS: Final = frozenset({r"\hat", r"\widehat"})
_PLAIN_STYLES: Final = frozenset(r"\mathcal \mathbb \mathfrak \mathscr \mathrm \mathsf \mathit".split())
_COMMANDS: Final[dict[str, Callable[[Parser], Node]]] = {
    **dict.fromkeys([r"\frac", r"\dfrac", r"\tfrac", r"\cfrac"], _fraction),
    r"\sqrt": _root,
    **dict.fromkeys([r"\overline", r"\bar"], _conjugate),
    **dict.fromkeys([*_VECTOR_STYLES, *_HATS, *_PLAIN_STYLES], _styled),
    **dict.fromkeys([r"\imath", r"\jmath"], _dotless),
    **{"\\" + word: _function for word in (*FUNCTIONS, "det")},
}
_SPELLED: Final = [
    *_COMMANDS,
    *("\\" + word for word in sorted(GREEK_WORDS)),
    r"\cdot", r"\times", r"\left", r"\right", r"\lvert", r"\rvert", r"\lVert", r"\rVert", r"\begin", r"\operatorname",
]  # fmt: skip
