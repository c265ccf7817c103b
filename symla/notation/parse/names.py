"""Names: letters and words with their subscripts and accents.

x_1, x1, x₁     Name("x", ("1",))            c_{12}     Name("c", ("1", "2"))
v⃗               Name("v", (), "vector")      v̂_2        Name("v", ("2",), accent="hat")
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from symla.notation.indices import canonical
from symla.notation.parse.shapes import answer_parts
from symla.notation.parse.words import (
    COMBINING,
    CONSTANT_WORDS,
    GREEK,
    Mark,
)
from symla.notation.written import Conjugate, Constant, Name, Node

if TYPE_CHECKING:
    from symla.notation.parse.grammar import Parser

MARKS: Final = frozenset({"_", "′", *COMBINING})
_IMAGINARY: Final = Constant("i")
_INDEX_PAIR: Final = re.compile(r"[0-9ijklmnpqrst][0-9ijklmnpqrst]")
_PLAIN_PAIR: Final = re.compile(r"[0-9][0-9]|[ij][jk]|[ijk][0-9]|[0-9][ijk]")
_SUM: Final = re.compile(r"[-+]?[A-Za-z0-9]+(?:[-+][A-Za-z0-9]+)*")
_WORD: Final = re.compile(r"[A-Za-z][A-Za-z0-9]*(?:[-_ ][A-Za-z0-9]+)*")


def in_sum(parser: Parser, node: Name, at: int) -> Name:
    """A name in the term of a sum: `a_kj` has two indices if k and j are summation indices; `kx` is ambiguous."""
    if len(node.base) == 2 and not set(node.base).isdisjoint(parser.bound):
        first, second = node.base[0], node.base[1]
        parser.fail(f'"{node.base}" beside an index of the sum may be a product or a name', f"{first} {second}", at)
    if len(node.subscript) != 1 or len(text := node.subscript[0]) < 2:
        return node
    if not all(letter in parser.bound or letter.isdigit() for letter in text) or text.isdigit():
        return node
    return Name(node.base, tuple(text), node.kind, node.accent)


def of_kind(parser: Parser, node: Node) -> Node:
    """The name with the kind "vector", if it is known to denote one."""
    if parser.vectors and type(node) is Name and node.kind == "scalar" and node.typed in parser.vectors:
        return Name(node.base, node.subscript, "vector", node.accent)
    return node


def plain_name(token: str) -> Name:
    """The name of an identifier: `x_1` and `x1` -> Name("x", ("1",)), `w_out` -> Name("w", ("out",))"""
    if len(token) == 1:
        return Name(token)
    base, _, rest = token.partition("_")
    if not rest and base[1:].isdigit():
        base, rest = base[0], base[1:]
    if not rest:
        return Name(base)
    return Name(base, canonical(tuple(rest.split("_"))) if "_" in rest else indices(rest, _PLAIN_PAIR))


def indices(text: str, pair: re.Pattern[str] = _INDEX_PAIR) -> tuple[str, ...]:
    """The indices of a subscript: `12` -> ("1", "2"), `1,12` -> ("1", "12"), `max` -> ("max",)"""
    if "," in text:
        return canonical(tuple(text.split(",")))
    return canonical((text[0], text[1])) if pair.fullmatch(text) else (text,)


def decorated(parser: Parser, node: Name) -> Node:
    """The name with its accents and subscript: `v⃗`, `v̂`, `x_{12}`; `z̄` is the conjugate."""
    tokens = parser.tokens
    barred = False
    while True:
        mark = tokens[parser.at]
        if mark == "_":
            if node.subscript:
                parser.unexpected("an operator")
            node = Name(node.base, subscript(parser), node.kind, node.accent)
            continue
        kind: Mark
        if mark in COMBINING:
            kind = COMBINING[mark]
        elif mark == "′" or (mark == "'" and parser.latex):
            kind = "prime"
        else:
            return Conjugate(node) if barred else node
        parser.at += 1
        if kind == "bar":
            barred = True
        elif kind == "arrow":
            node = Name(node.base, node.subscript, "vector", node.accent)
        else:
            node = Name(node.base, node.subscript, node.kind, kind)


def subscript(parser: Parser) -> tuple[str, ...]:
    r"""The indices after `_`: `_1`, `_{12}`, `_{1,2}`, `_{\text{max}}`, `_\alpha`."""
    parser.at += 1
    token = parser.tokens[parser.at]
    if token != "{":
        parser.at += 1
        part = _index(token)
        if not part or (parser.latex and len(part) > 1 and token[0] != "\\"):
            parser.at -= 1
            parser.unexpected("a subscript in braces" if part else "a subscript")
        return indices(part, _PLAIN_PAIR)
    parser.at += 1
    parts: list[str] = []
    while (token := parser.tokens[parser.at]) != "}":
        part = token if token in ",+-" else _index(token)
        if not part:
            parser.unexpected("an index")
        parts.append(part)
        parser.at += 1
    parser.at += 1
    text = "".join(parts)
    if not text or text.startswith(",") or text.endswith(",") or ",," in text:
        parser.fail("an index is missing", "an index", parser.at - 1)
    if "+" in text or "-" in text:
        return tuple([_sum(parser, part) for part in text.split(",")])
    return indices(text)


def _sum(parser: Parser, index: str) -> str:
    """An index, possibly a sum: `t-1`; `1+2` is 3."""
    if not _SUM.fullmatch(index):
        parser.fail("an index is missing", "an index", parser.at - 1)
    signed = [part.removeprefix("+") for part in re.findall(r"[-+]?[A-Za-z0-9]+", index)]
    if all(re.fullmatch(r"-?[0-9]{1,9}", part) for part in signed):
        return str(sum(map(int, signed)))
    return index.removeprefix("+")


def _index(token: str) -> str:
    """The index that a token spells; None if it spells none."""
    if token.isalnum() and token.isascii():
        return token if len(token) <= 40 else ""
    if token in GREEK:
        return GREEK[token]
    if token == "∞":
        return "inf"
    if token[:1] == "\\":
        word = token[token.find("{") + 1 : -1] if token[-1] == "}" else token[1:]
        return word if word.isalnum() and word.isascii() else ""
    return ""


def greek(parser: Parser) -> Node:
    """A Greek letter: `θ_1` -> Name("theta", ("1",)); `π` is the constant."""
    token = parser.tokens[parser.at]
    parser.at += 1
    marked = parser.tokens[parser.at] in MARKS
    if token == "π" and not marked:
        return CONSTANT_WORDS["pi"]
    return of_kind(parser, decorated(parser, Name(GREEK[token])))


def part_of_answer(parser: Parser, operation: str) -> str:
    """The name of a part of the operation's answer, as in `project(a, onto=b).remainder`, with no space around the dot.
    Any other word is a factor: `cross(u, v).u` is a dot product.
    """
    at = parser.at
    if parser.tokens[at] != "." or parser.latex or parser.gap(at) or parser.gap(at + 1):
        return ""
    word = parser.tokens[at + 1]
    if word not in answer_parts(parser.functions, operation):
        return ""
    parser.at += 2
    return word
