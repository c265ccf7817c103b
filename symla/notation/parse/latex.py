r"""LaTeX operands: `\frac{a}{b}`, `\sqrt[3]{x}`, `\mathbf{v}`, `\begin{bmatrix} 1 & 2 \\ 3 & 4 \end{bmatrix}`.

\frac12                         Quotient(Number(1), Number(2))
\hat{\mathbf{v}}_{1}            Name("v", ("1",), "vector", "hat")
\begin{array}{cc|c} ...         a matrix with a bar
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from symla.notation.accents import Accent
from symla.notation.parse import calls, doubtful, groups, names
from symla.notation.parse.environments import environment
from symla.notation.parse.lexer import NUMBER, clipped
from symla.notation.parse.near import near
from symla.notation.parse.words import BINDING, CONSTANT_WORDS, DOTS, FUNCTIONS, GREEK_WORDS, SHAPED, STOP
from symla.notation.written import (
    Conjugate,
    Constant,
    Decimal,
    Name,
    Node,
    Number,
    Quotient,
    Root,
)

if TYPE_CHECKING:
    from symla.notation.parse.grammar import Parser

_WORDED: Final = (r"\mathrm{", r"\mathsf{", r"\mathit{", r"\text", r"\operatorname", r"\mbox{")
_UNREADABLE: Final = frozenset({r"\pm", r"\mp", r"\int", r"\lim", r"\prod", r"\partial", r"\nabla", r"\binom"})


def command(parser: Parser) -> Node:
    """The operand that a command denotes."""
    token = parser.tokens[parser.at]
    handler = _COMMANDS.get(token)
    if handler is not None:
        return handler(parser)
    word = token[1:]
    if word in GREEK_WORDS:
        parser.at += 1
        if word == "pi" and parser.tokens[parser.at] != "_":
            return CONSTANT_WORDS["pi"]
        return names.of_kind(parser, names.decorated(parser, Name(word)))
    if token.startswith(r"\begin{"):
        return environment(parser)
    if token[-1] == "}" and token.startswith(_WORDED):
        return _worded(parser)
    if token in DOTS:
        return groups.other(parser)
    if token.startswith(r"\end{") or token in (r"\\", r"\rvert", r"\rVert") or len(token) < 3:
        parser.unexpected(groups.OPERAND)
    if token in _UNREADABLE:
        parser.fail(f"{token} has no place here", groups.OPERAND)
    meant = near(token, _SPELLED, 1)
    parser.fail(f"unknown command {clipped(token)}" + (f", did you mean {meant[0]}?" if meant else ""))


# ---- fractions and roots --------------------------------------------------------------------------------------------


def argument(parser: Parser) -> Node:
    r"""One argument of a command: a group in braces or a single token, `\frac12` -> 1, then 2"""
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
    return parser.operand()


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


def _framed(parser: Parser) -> Node:
    r"""`\boxed{3}` is its content."""
    parser.at += 1
    return argument(parser)


def _underlined(parser: Parser) -> Node:
    """An underlined letter is a vector; underlining anything else is emphasis."""
    parser.at += 1
    node = argument(parser)
    return Name(node.base, node.subscript, "vector", node.accent) if type(node) is Name else node


# ---- letters --------------------------------------------------------------------------------------------------------


def _styled(parser: Parser) -> Node:
    r"""A styled letter: `\mathbf{v}` and `\vec{v}` are vectors, `\hat{v}` has a hat, `\mathcal{L}` is a name.  A styled
    number is a number, except for `\mathbf{0}` and `\vec{0}`, which usually mean vectors.
    """
    style = parser.tokens[parser.at]
    parser.at += 1
    if (number := _styled_number(parser)) is not None:
        stressed = style not in _VECTOR_STYLES or (style in _BOLD and _in_environment(parser))
        if style in _ACCENTS or not (stressed or number not in (Number(0), Number(1))):
            parser.fail("a vector that is named by a number", "its components", parser.at - 1)
        return number
    name = _letter(parser)
    if style in _VECTOR_STYLES:
        name = Name(name.base, name.subscript, "vector", name.accent)
    elif style in _ACCENTS:
        name = Name(name.base, name.subscript, name.kind, _ACCENTS[style])
    return names.decorated(parser, name)


def _styled_number(parser: Parser) -> Node | None:
    """The number in braces, or the single digit, if that is the whole styled text."""
    tokens, at = parser.tokens, parser.at
    braced = tokens[at] == "{"
    signed = braced and tokens[at + 1] == "-"
    place = at + braced + signed
    if not tokens[place][:1].isdigit() or (braced and tokens[place + 1] != "}"):
        return None
    node = argument(parser)
    return node if type(node) is Number or type(node) is Decimal else None


def _in_environment(parser: Parser) -> bool:
    """Whether the parser is in an entry of a matrix."""
    before = parser.tokens[: parser.at]
    opened = sum(token.startswith(r"\begin{") for token in before)
    return opened > sum(token.startswith(r"\end{") for token in before)


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
    node = parser.within(STOP) if braced else parser.operand()
    if braced:
        parser.expect("}")
    if node == Constant("i"):
        node = Name("i")
    if type(node) is not Name:
        parser.fail("only a letter is set in this style", "a letter", begin)
    return node


def _dotless(parser: Parser) -> Node:
    parser.at += 1
    return names.decorated(parser, Name(parser.tokens[parser.at - 1][1]))


def _worded(parser: Parser) -> Node:
    r"""An upright word: `\operatorname{relu}(x)` is a call, `\mathrm{i}` the imaginary unit, `\mathit{sum}` a name."""
    token = parser.tokens[parser.at]
    style, _, content = token.partition("{")
    word = content[:-1].replace("\\", "").strip()
    if _NUMBER.fullmatch(word):
        blanks = parser.source.find(word, parser.start(parser.at)) - parser.start(parser.at) - len(style) - 1
        return parser.reading.inner(parser, parser.at, len(style) + 1, 1, blanks=blanks)
    if not word.isascii() or not word.replace(" ", "_").replace("-", "_").isidentifier():
        parser.unexpected(groups.OPERAND)
    parser.at += 1
    follower = parser.tokens[parser.at]
    if word in SHAPED and follower == "(":
        return calls.applied(parser, word)
    named = parser.functions is not None and word in parser.functions and BINDING.get(follower) is None
    if style.startswith(r"\operatorname") or named or (word in FUNCTIONS and follower in ("(", "_", "{")):
        if word in FUNCTIONS:
            return calls.applied(parser, word)
        known = parser.functions is None or word in parser.functions
        if not known:
            parser.at -= 1
            doubtful.unknown(parser, word)
        if follower == "(":
            return calls.named_call(parser, word)
        return calls.applied(parser, word)
    if style == r"\mathrm" and word in ("i", "e", "j"):
        return Constant("e" if word == "e" else "i")
    return names.decorated(parser, Name(word))


def _function(parser: Parser) -> Node:
    parser.at += 1
    at, word = parser.at, parser.tokens[parser.at - 1][1:]
    node = calls.applied(parser, word)
    if parser.tokens[parser.at] == "/" and parser.tokens[at] not in calls.CLOSERS:
        doubtful.argument(parser, word, at)
    return node


_VECTOR_STYLES: Final = frozenset({r"\mathbf", r"\vec", r"\boldsymbol", r"\bm", r"\overrightarrow", r"\pmb", r"\bf"})
_BOLD: Final = frozenset({r"\mathbf", r"\boldsymbol", r"\bm", r"\pmb", r"\bf"})
_ACCENTS: Final[dict[str, Accent]] = {
    r"\hat": "hat",
    r"\widehat": "hat",
    r"\tilde": "tilde",
    r"\widetilde": "tilde",
    r"\dot": "dot",
    r"\ddot": "ddot",
    r"\check": "check",
    r"\widecheck": "check",
}
_NUMBER: Final = re.compile(rf"[-+]?{NUMBER}(?:/{NUMBER})?")
_PLAIN_STYLES: Final = frozenset(r"\mathcal \mathbb \mathfrak \mathscr \mathrm \mathsf \mathit".split())
_COMMANDS: Final[dict[str, Callable[[Parser], Node]]] = {
    **dict.fromkeys(
        [r"\frac", r"\dfrac", r"\tfrac", r"\cfrac", r"\nicefrac", r"\sfrac", r"\xfrac", r"\flatfrac"], _fraction
    ),
    r"\sqrt": _root,
    **dict.fromkeys([r"\overline", r"\bar"], _conjugate),
    **dict.fromkeys([*_VECTOR_STYLES, *_ACCENTS, *_PLAIN_STYLES], _styled),
    **dict.fromkeys([r"\boxed", r"\fbox", r"\framebox", r"\Aboxed", r"\ensuremath", r"\mathop"], _framed),
    r"\underline": _underlined,
    **dict.fromkeys([r"\imath", r"\jmath"], _dotless),
    **{"\\" + word: _function for word in (*FUNCTIONS, "det")},
}
_SPELLED: Final = [
    *_COMMANDS,
    *("\\" + word for word in sorted(GREEK_WORDS)),
    r"\cdot", r"\times", r"\left", r"\right", r"\lvert", r"\rvert", r"\lVert", r"\rVert", r"\begin", r"\operatorname",
]  # fmt: skip
