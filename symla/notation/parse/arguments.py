"""Arguments of a call, `a, onto=b`: positional ones, then keyword ones.

Arguments whose meaning depends on the values of names are read last: `evaluate(u × v, u=[4, 5, 1], v=[3, 4, 1])`, and
texts, `evaluate("u x v", ...)`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from symla.notation.parse import between, names
from symla.notation.parse.lists import unclosed
from symla.notation.parse.words import STOP
from symla.notation.written import Name, Node, Vector

if TYPE_CHECKING:
    from symla.notation.parse.grammar import Parser

_QUOTES: Final = frozenset({"'", '"'})
_LATER: Final = Name("")
_SIGNS: Final = frozenset({"·", "×", "⋅", *between.WORDS})
_DEEPEST: Final = 3  # nested calls whose arguments are read twice


def argument_list(parser: Parser) -> tuple[tuple[Node, ...], tuple[tuple[str, Node], ...]]:
    """Arguments up to the closing parenthesis: `a, onto=b)` -> ((a,), (("onto", b),))"""
    tokens = parser.tokens
    opening = parser.at - 1
    bracket, parser.bracket = parser.bracket, -1
    arguments: list[Node] = []
    later: dict[int, int] = {}  # where the arguments that are read last begin
    options: list[tuple[str, Node]] = []
    kept = [*tokens] if "=" in tokens and parser.depth < _DEEPEST and not _SIGNS.isdisjoint(tokens) else None
    while tokens[parser.at] != ")":
        begin, key = parser.at, option_name(parser)
        if key:
            parser.at += 2
            if any(key == other for other, _ in options):
                parser.fail(f"{key} is given twice", index=parser.at - 2)
            options.append((key, parser.expression(STOP)))
        elif options:
            parser.fail("an argument without a name after one with a name", f"a name and =, as in {options[0][0]}=")
        elif tokens[begin][:1] in _QUOTES and tokens[begin + 1] in (",", ")"):
            later[len(arguments)] = begin
            arguments.append(_LATER)
            parser.at += 1
        else:
            arguments.append(parser.expression(STOP))
            if kept and not _SIGNS.isdisjoint(tokens[begin : parser.at]):
                later[len(arguments) - 1] = begin
        if tokens[parser.at] == ",":
            parser.at += 1
        elif tokens[parser.at] != ")":
            unclosed(parser, opening, ", or )")
    parser.at += 1
    parser.bracket = bracket
    if later:
        _read_later(parser, arguments, later, options, kept or tokens)
    return tuple(arguments), tuple(options)


def _read_later(
    parser: Parser, arguments: list[Node], places: dict[int, int], options: list[tuple[str, Node]], kept: list[str]
) -> None:
    """The deferred arguments, parsed from the original tokens with the options as the values of their names."""
    after, bracket, outer, known, tokens = parser.at, parser.bracket, parser.vectors, parser.names, parser.tokens
    vectors = [names.plain_name(key).typed for key, value in options if type(value) is Vector]
    parser.vectors = frozenset(outer).union(vectors)
    parser.names = {**known, **{names.plain_name(key).typed: value for key, value in options}}
    for number, begin in places.items():
        if arguments[number] is _LATER or vectors:
            parser.at, parser.bracket, parser.tokens = begin, -1, kept
            arguments[number] = parser.expression(STOP)
    parser.at, parser.bracket, parser.vectors, parser.names, parser.tokens = after, bracket, outer, known, tokens


def option_name(parser: Parser) -> str:
    """The name of the keyword argument that begins here, or "": "onto" of `onto=b`."""
    if parser.tokens[parser.at + 1 : parser.at + 2] != ["="]:
        return ""
    token = parser.tokens[parser.at]
    if token.startswith((r"\mathit{", r"\text{", r"\mathrm{")):
        token = token[token.index("{") + 1 : -1].replace("\\", "")
    return token if token.isascii() and token.isidentifier() else ""
