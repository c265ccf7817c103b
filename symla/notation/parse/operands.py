"""Operands that begin with a name: names, constants, functions without parentheses, calls in words; quoted texts."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from symla.notation.parse import calls, names, spoken
from symla.notation.parse.words import BRACKETED, CONSTANT_WORDS, FUNCTIONS, NOT_NUMBERS, SHAPED, TYPED
from symla.notation.written import Constant, Index, Name, Node

if TYPE_CHECKING:
    from symla.notation.parse.grammar import Parser

_IMAGINARY: Final = Constant("i")
_WORD: Final = re.compile(r"[A-Za-z][A-Za-z0-9]*(?:[-_ ][A-Za-z0-9]+)*")


def name(parser: Parser) -> Node:
    """A name, a constant, or a function applied without parentheses: `x_1`, `pi`, `cos theta`."""
    at = parser.at
    tokens = parser.tokens
    token = tokens[at]
    follower = tokens[at + 1]
    parser.at = at + 1
    marked = follower in names.MARKS or (follower == "'" and parser.latex)
    if not marked:
        constant = CONSTANT_WORDS.get(token)
        if constant is not None:
            return constant
        if token in parser.bound:
            return Index(token)
        if token == "i":
            return _IMAGINARY
        if token in ("j", "im") and at and tokens[at - 1][0] in "0123456789." and not parser.gap(at):
            return _IMAGINARY
        if token in NOT_NUMBERS:
            parser.fail(f"{token} is not a number", index=at)
    if follower == "[" and (token in TYPED or token in BRACKETED or token in ("Vector", "Matrix")):
        listed = calls.before_bracket(parser, token)
        if listed is not None:
            return listed
    if (token in FUNCTIONS or token in SHAPED or token == "sum") and follower != "=":
        applied = calls.bare_function(parser, token)
        if applied is not None:
            return applied
    if not marked and len(token) > 1 and token not in parser.names:
        function = spoken.spoken(parser, token, at)
        if function is not None:
            return function
    node = names.plain_name(token)
    found = names.of_kind(parser, names.decorated(parser, node) if marked else node)
    return names.in_sum(parser, found, at) if parser.bound and type(found) is Name else found


def quoted(parser: Parser) -> Node:
    """A quoted word is a name, `"manhattan"`; any other quoted text is parsed as an expression."""
    token = parser.tokens[parser.at]
    word = token[1:-1].strip()
    if not _WORD.fullmatch(word):
        if (several := parser.reading.equations(parser, token[1:-1], parser.start(parser.at) + 1)) is not None:
            parser.at += 1
            return several
        return parser.reading.inner(parser, parser.at, 1)
    parser.at += 1
    return Name(word)
