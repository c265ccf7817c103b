r"""Functions: `norm_l2([3, 4])`, `project(a, onto=b)`, `sqrt(8)`, `cos theta`, `proj_b(a)`.

A word of two or more letters directly before a parenthesis is a call; a single letter is a factor, `a(b + 1)`.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from symla.notation.parse import bounds, doubtful, groups, names, numbers
from symla.notation.parse.arguments import argument_list
from symla.notation.parse.constructors import CONSTRUCTORS, construct, r_vector
from symla.notation.parse.factors import is_factor, split_factors
from symla.notation.parse.lists import items, listed
from symla.notation.parse.words import (
    BINDING,
    BRACKETED,
    FUNCTIONS,
    GREEK,
    GREEK_WORDS,
    INVERSES,
    POWER,
    SHAPED,
    TYPED,
)
from symla.notation.written import (
    AbsoluteValue,
    AnswerPart,
    Call,
    Conjugate,
    Constant,
    Determinant,
    Matrix,
    Name,
    Node,
    Number,
    Power,
    Product,
    Quotient,
    Root,
    Transpose,
    Vector,
)

if TYPE_CHECKING:
    from symla.notation.parse.grammar import Parser

_LOGARITHM: Final = re.compile(r"log_(?:[0-9]+|[A-Za-z])")
CLOSERS: Final = {"(": ")", r"\{": r"\}", "[": "]"}
_SEVERAL: Final = frozenset({"max", "min"})


def call(parser: Parser) -> Node:
    """An operand that begins with a word and a parenthesis: `norm_l2(`, `sqrt(`, `np.array(`, `a(`."""
    at = parser.at
    word = parser.tokens[at][:-1]
    functions = parser.functions
    if functions is not None and word in functions and (at == 0 or word not in SHAPED):
        return named_call(parser, word)
    if functions is None and word not in _KNOWN and not is_factor(parser, word) and not _LOGARITHM.fullmatch(word):
        return named_call(parser, word)
    if word == "c" and (parser.has_commas(at) or parser.r_lists):
        return r_vector(parser)
    if is_factor(parser, word):
        split_factors(parser)
        return parser.operand()
    if _LOGARITHM.fullmatch(word):
        return _logarithm(parser, word)
    if word == "columns":  # the columns of a matrix, as a list of vectors, are the rows of its transpose
        parser.tokens[at] = "("
        return _shape(parser, word, factor_applied(parser, word))
    if word in CONSTRUCTORS:
        return construct(parser, word)
    if word in FUNCTIONS or word in SHAPED:
        parser.tokens[at] = "("
        return applied(parser, word)
    doubtful.unknown(parser, word)


def _logarithm(parser: Parser, word: str) -> Node:
    """`log_2(8)` -> ln(8)/ln(2)"""
    below = word[4:]
    base = numbers.digits(parser, below) if below.isdigit() else names.plain_name(below)
    parser.tokens[parser.at] = "("
    return Quotient(Call("ln", factor_applied(parser, "ln")), Call("ln", (base,)))


def named_call(parser: Parser, word: str) -> Node:
    """The call of an operation with its arguments and options, optionally followed by a part of its answer."""
    parser.at += 1
    node = Call(word, *argument_list(parser))
    part = names.part_of_answer(parser, word)
    if part and names.part_of_answer(parser, word):
        parser.fail("a part of an answer has no parts itself", index=parser.at - 1)
    return AnswerPart(node, part) if part else node


# ---- functions of numbers -------------------------------------------------------------------------------------------


def bare_function(parser: Parser, word: str) -> Node | None:
    """A function without a parenthesis directly after it: `cos theta`, `sqrt 2`; None without an argument, `=relu`."""
    token = parser.tokens[parser.at]
    if word == "sum":
        if token != "_":
            return None
        parser.at -= 1
        return groups.summation(parser)
    if token == "_" or (token == "^" and word in FUNCTIONS and _goes_on(parser)):
        return applied(parser, word)
    if BINDING.get(token) is not None:
        return None
    at = parser.at
    node = applied(parser, word)
    if parser.tokens[parser.at] == "/" and token not in CLOSERS:
        doubtful.argument(parser, word, at)
    return node


def before_bracket(parser: Parser, word: str) -> Node | None:
    """A word before a bracket: Julia's `Float64[1 2]`, Mathematica's `Sqrt[2]`, Maple's `Vector[row]([1, 2])`."""
    if parser.gap(parser.at):
        return None
    if word in TYPED:
        return parser.operand()
    if word in BRACKETED:
        return applied(parser, BRACKETED[word])
    layout = parser.tokens[parser.at + 1]
    if parser.tokens[parser.at + 2] != "]" or layout not in ("row", "column"):
        return None
    parser.at += 3
    if parser.tokens[parser.at] != "(":
        parser.unexpected("(")
    node = construct(parser, word)
    return Matrix((node.entries,)) if layout == "row" and type(node) is Vector else node


def _goes_on(parser: Parser) -> bool:
    """Whether an argument follows the exponent of a function: `cos^2 x`."""
    return parser.tokens[parser.at + 2 : parser.at + 3] not in ([], [""], [","], [")"])


def applied(parser: Parser, word: str) -> Node:
    """A function, with its subscript and exponent, applied to its argument: `cos^2 x`, `proj_b a`."""
    function = FUNCTIONS.get(word, word)
    below: Node | None = None
    exponent: Node | None = None
    while True:
        token = parser.tokens[parser.at]
        if token == "_" and below is None:
            parser.at += 1
            below = _below(parser)
        elif token == "^" and exponent is None:
            parser.at += 1
            exponent = groups.lowered(parser)
        else:
            break
    arguments = factor_applied(parser, function)
    if word in SHAPED:
        node = _shape(parser, word, arguments)
    elif exponent == Number(-1) and function in INVERSES:
        node, exponent = Call(INVERSES[function], arguments), None
    elif function == "ln" and below is not None:
        node = Quotient(Call("ln", arguments), Call("ln", (below,)))
    else:
        node = Call(function, arguments, (), below)
    return node if exponent is None else Power(node, exponent)


def _below(parser: Parser) -> Node:
    """The subscript of a function: `proj_b(`, `proj_{(4, 1)}`; the parenthesis after it belongs to the argument."""
    token = parser.tokens[parser.at]
    if token[-1:] == "(" and len(token) > 1:
        split_word(parser)
        return names.plain_name(token[:-1])
    return groups.lowered(parser)


def split_word(parser: Parser) -> None:
    """Consume the word but not its parenthesis: the token `b(` becomes `(`."""
    width = len(parser.tokens[parser.at]) - 1
    start = parser.start(parser.at)
    assert parser.starts is not None
    parser.tokens[parser.at] = "("
    parser.starts[parser.at] = start - parser.offset + width


def factor_applied(parser: Parser, function: str) -> tuple[Node, ...]:
    """The argument of a function: a parenthesis, or the factor that follows with its coefficient: `cos 2θ`."""
    opening = parser.at
    token = parser.tokens[opening]
    closer = CLOSERS.get(token)
    if closer and (token != "[" or parser.tokens[opening - 1] in BRACKETED):
        parser.at += 1
        bracket, parser.bracket = parser.bracket, -1
        entries, single = items(parser, closer)
        parser.bracket = bracket
        if single or function in _SEVERAL or function in SHAPED:
            return tuple(entries)
        if function == "proj":
            return (listed(parser, entries, opening),)
        base = ": ln(x)/ln(b) is the logarithm of x to the base b" if function == "ln" and len(entries) == 2 else ""
        parser.fail(f"{function} takes one argument, here are {len(entries)}{base}", index=opening)
    node = parser.expression(POWER - 1)
    if type(node) in (Number, Constant) or (type(node) is Name and node.base in GREEK_WORDS):
        factors = [node]
        while _is_letter(parser.tokens[parser.at]) and not (
            parser.bracket >= 0 and parser.parted(parser.tokens[parser.at])
        ):
            factors.append(parser.expression(POWER - 1))
        if len(factors) > 1:
            node = Product(tuple(factors))
    return (node,)


def _is_letter(token: str) -> bool:
    if token[:1] == "\\":
        return token[1:] in GREEK_WORDS
    return token in GREEK or (
        token.isascii() and token[:1].isalpha() and token[-1] != "(" and token not in FUNCTIONS and token not in BINDING
    )


def _shape(parser: Parser, word: str, arguments: tuple[Node, ...]) -> Node:
    """The node of a function that has a form of its own: `sqrt(x)` -> Root(x)"""
    needed, build = _SHAPES[word]
    if len(arguments) != needed:
        plural = "s" if needed > 1 else ""
        parser.fail(f"{word} takes {needed} argument{plural}, here are {len(arguments)}", index=parser.at - 1)
    node = build(*arguments)
    if node is None:
        parser.fail("a root of this index is not read", "a whole number from 2", parser.at - 1)
    return node


def _root(radicand: Node, index: Node) -> Node | None:
    """`root(x, 3)` -> Root(x, 3)"""
    if type(index) is not Number or type(index.value) is not int or not 2 <= index.value <= bounds.EXPONENT:
        return None
    return Root(radicand, index.value)


_SHAPES: Final[dict[str, tuple[int, Callable[..., Node | None]]]] = {
    "sqrt": (1, Root),
    "cbrt": (1, lambda x: Root(x, 3)),
    "root": (2, _root),
    "abs": (1, AbsoluteValue),
    "Abs": (1, AbsoluteValue),
    "transpose": (1, Transpose),
    "columns": (1, Transpose),
    "conj": (1, Conjugate),
    "conjugate": (1, Conjugate),
    "det": (1, Determinant),
    "Rational": (2, Quotient),
    "Fraction": (2, Quotient),
}
_KNOWN: Final = frozenset(FUNCTIONS) | SHAPED | frozenset(CONSTRUCTORS)
