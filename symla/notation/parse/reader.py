"""Text to written expression: strip delimiters, detect the layout, parse."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Final, NoReturn

from symla.errors import InputError
from symla.notation.parse import bounds, layouts, lexer
from symla.notation.parse.cursor import SideBySide
from symla.notation.parse.grammar import Parser
from symla.notation.parse.systems import equations_in
from symla.notation.parse.words import STOP
from symla.notation.written import Branches, Items, Node, Vector

_OPEN: Final = {"$": "$", r"\[": r"\]", r"\(": r"\)"}
_WRAPPERS: Final = frozenset("equation equation* displaymath math align align* aligned gather gather* split".split())
_BEHIND: Final = frozenset({";", ".", ",", ":"})


def read(
    text: str,
    *,
    functions: Collection[str] | None = None,
    sets: bool = False,
    vectors: Collection[str] = (),
    names: Mapping[str, Node] | None = None,
    notices: list[str] | None = None,
) -> Node:
    """The written expression of a text: `norm_l2([3, 4])` -> Call("norm_l2", (Vector((3, 4)),))

    With `functions`, only these and the functions of numbers may be called.  With `sets`, `{1, 2}` in plain text is a
    set; without, it is a vector, as in Mathematica.  `vectors` are names of vectors: between two of them a dot is the
    dot product.  `names` has the known values of names.  A notice is added to `notices` for each ambiguous reading.
    """
    if not isinstance(text, str):
        raise InputError(f"text is read here, not {type(text).__name__}")
    if len(text) > bounds.TEXT_LENGTH:
        raise InputError(bounds.LONG_TEXT, text, bounds.TEXT_LENGTH)
    parser = Parser(text, [], functions, sets, vectors)
    parser.reading = _READING
    if names is not None:
        parser.names = names
        parser.vectors = {*vectors, *[name for name, value in names.items() if type(value) is Vector]}
    if notices is not None:
        parser.notices = notices
    node = read_by(parser)
    if "I" not in text:
        return node
    from symla.notation.parse import identity

    return identity.told(node, parser.names, functions or (), text, parser.notices)


def read_by(parser: Parser) -> Node:
    """The value of the text of a fresh parser."""
    text = parser.source
    try:
        if "=" in text and (several := equations(parser, text, 0)) is not None:
            return several
        if lexer.SPECIAL.search(text) is None and text.lstrip()[:4] != "[1] ":
            parser.tokens = lexer.split(text)
            return whole(parser)
        arranged = layouts.arranged(parser)
        if arranged is not None:
            return arranged
        load(parser)
        return whole(parser)
    except SideBySide as error:
        row = layouts.row_of_numbers(like(parser, text))
        if row is None:
            raise InputError(*error.args) from None
        return row
    except RecursionError:
        pass
    raise InputError(bounds.DEEP, text, 0)


def equations(parser: Parser, text: str, offset: int) -> Node | None:
    """The equations of a text, `offset` characters into the parser's source; None unless there are several."""
    found = equations_in(text)
    if found is None:
        return None
    shown, spans = found
    read_so_far: list[Node] = []
    for begin, end in spans:
        part = shown[begin:end]
        child = like(parser, parser.source)
        blank = len(part) - len(part.lstrip())
        child.body, child.offset = part.strip(), offset + begin + blank
        load(child)
        read_so_far.append(whole(child))
    return Items(tuple(read_so_far))


def like(parser: Parser, text: str) -> Parser:
    """A parser of another text for the same reader."""
    other = Parser(text, [], parser.functions, parser.sets, parser.vectors)
    other.names, other.notices, other.reading = parser.names, parser.notices, parser.reading
    return other


def load(parser: Parser) -> None:
    """Tokenize the body of the parser."""
    from symla.notation.parse import bars

    parser.body = lexer.cleared(parser.body)
    tokens, starts, parser.latex = lexer.rewrite(parser.body, parser.functions)
    if any(token[0] in "|‖" for token in tokens):
        tokens, starts = bars.resolve(parser.body, tokens, starts)
    parser.tokens, parser.starts = _unwrapped(tokens, starts)


def _unwrapped(tokens: list[str], starts: list[int]) -> tuple[list[str], list[int]]:
    """The tokens without enclosing dollars or environment: `$ x $.` -> `x`"""
    first, last = 0, len(tokens)
    while last > first and tokens[last - 1] in _BEHIND:
        last -= 1
    while first < last - 1:
        opener, closer = tokens[first], tokens[last - 1]
        if _OPEN.get(opener) == closer or (
            opener[:7] == r"\begin{" and closer == r"\end{" + opener[7:] and opener[7:-1] in _WRAPPERS
        ):
            first, last = first + 1, last - 1
            while last > first and tokens[last - 1] in _BEHIND:
                last -= 1
        else:
            break
    return [*tokens[first:last], *lexer.END], starts[first : last + 1]


def whole(parser: Parser) -> Node:
    """The one expression or statement that the whole text is."""
    tokens = parser.tokens
    while len(tokens) > 3 and tokens[-4] in _BEHIND:
        parser.start(0)
        assert parser.starts is not None
        del tokens[-1]
        tokens[-3] = ""
        del parser.starts[-1]
    if tokens[1] in ("<-", ":="):
        parser.at = 2
    if not tokens[parser.at]:
        parser.fail("there is nothing to read", "an expression", parser.at)
    node = parser.statement()
    token = tokens[parser.at]
    if token in ("if", "otherwise"):
        node = _branches(parser, node)
        token = tokens[parser.at]
    if token:
        _left_over(parser, token)
    return node


def _branches(parser: Parser, value: Node) -> Node:
    """`a if a >= 0; -a otherwise`"""
    rows: list[tuple[Node, Node | None]] = []
    while True:
        if parser.tokens[parser.at] == "otherwise":
            parser.at += 1
            rows.append((value, None))
        else:
            parser.expect("if", "if or otherwise")
            rows.append((value, parser.statement()))
        if parser.tokens[parser.at] != ";":
            return Branches(tuple(rows))
        parser.at += 1
        value = parser.expression(STOP)


def _left_over(parser: Parser, token: str) -> NoReturn:
    """Refuse tokens after a complete expression."""
    if token in (")", "]", "}", ">", "⟩", r"\}"):
        parser.fail(f'"{token}" closes nothing that was opened')
    around = parser.tokens[max(parser.at - 1, 0) : parser.at + 2]
    if token == "," and len(around) == 3 and around[0].isdecimal() and around[2].isdecimal():
        before, _, behind = around
        parser.unexpected(f"a point in a decimal, {before}.{behind}, or brackets around a list, [{before}, {behind}]")
    parser.unexpected("an operator or the end")


def inner(
    parser: Parser, index: int, opening: int, closing: int = 1, before: str = "", after: str = "", blanks: int = 0
) -> Node:
    """The value of a token's text between its first and last characters, read independently: `'1 2; 3 4'` between
    brackets is a matrix.  `blanks` are the spaces before it in the text.
    """
    token = parser.tokens[index]
    child = like(parser, parser.source)
    child.depth = parser.depth
    child.entries = parser.entries
    child.body = token[opening : len(token) - closing]
    child.offset = parser.start(index) + opening + blanks
    load(child)
    if before:
        assert child.starts is not None
        child.tokens = [before, *child.tokens[: -len(lexer.END)], after, *lexer.END]
        child.starts = [child.starts[0], *child.starts, child.starts[-1]]
    node = whole(child)
    parser.entries = child.entries
    parser.height = max(parser.height, child.height)
    parser.powers += child.powers
    parser.at = index + 1
    return node


class _Reading:
    """Parts of a text, read as whole texts are."""

    inner = staticmethod(inner)
    equations = staticmethod(equations)

    @staticmethod
    def part(parser: Parser, begin: int, end: int) -> Node:
        """The value of the source between two offsets, with no known names."""
        child = Parser(parser.source, [], parser.functions, parser.sets)
        child.body, child.offset, child.reading = parser.source[begin:end], begin, parser.reading
        load(child)
        return whole(child)


_READING = _Reading()
