"""Groups in brackets or bars, roots, and sums with bounds.

(a + b)      what is in it               |x|, ‖v‖₂, ||v||_oo         AbsoluteValue, Norm
(3, 4)       Vector((3, 4))              ∑_{i=1}^{5} v_i^2           Summation
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from symla.notation.parse import bounds
from symla.notation.parse.lexer import clipped
from symla.notation.parse.lists import items, listed
from symla.notation.parse.words import BINDING, DOTS, SIGNED, STOP, SUPERSCRIPTS
from symla.notation.written import (
    AbsoluteValue,
    Decimal,
    Determinant,
    Items,
    Matrix,
    Negative,
    Node,
    Norm,
    Number,
    Power,
    Quotient,
    Root,
    Summation,
    Vector,
    VectorProduct,
)

if TYPE_CHECKING:
    from symla.notation.parse.grammar import Parser

OPERAND: Final = "a number, a name or a bracket"


def parenthesis(parser: Parser) -> Node:
    """`(a + b)` is its content, `(3, 4)` a vector, `((1, 2), (3, 4))` a matrix."""
    opening = parser.at
    parser.at += 1
    bracket, parser.bracket = parser.bracket, -1
    entries, single = items(parser, ")")
    parser.bracket = bracket
    if single:
        parser.height -= 1  # a parenthesis adds no level to the tree
        return entries[0]
    return listed(parser, entries, opening)


def absolute(parser: Parser) -> Node:
    """`|x|`; bars around a matrix by its entries mean the determinant."""
    parser.at += 1
    operand = parser.within(STOP)
    parser.expect(r"\rvert", "|")
    return Determinant(operand) if type(operand) is Matrix else AbsoluteValue(operand)


def norm(parser: Parser) -> Node:
    """`‖v‖`, `‖v‖₂`, `‖A‖_F`, `||v||_oo`."""
    parser.at += 1
    operand = parser.within(STOP)
    parser.expect(r"\rVert", "‖")
    node = Norm(operand, norm_kind(parser))
    if node.kind is None and parser.tokens[parser.at] == "^":
        # ‖v‖^2_2: the kind follows the exponent
        parser.at += 1
        raised = parser.power(node)
        if parser.tokens[parser.at] == "_" and type(raised) is Power:
            return Power(Norm(operand, norm_kind(parser)), raised.exponent)
        return raised
    return node


def norm_kind(parser: Parser) -> Node | None:
    r"""The index of a norm, if there is one: `_2`, `_{\infty}`, `_F`."""
    if parser.tokens[parser.at] != "_":
        return None
    parser.at += 1
    return lowered(parser)


def lowered(parser: Parser) -> Node:
    """The expression in a subscript: one operand, or anything in braces."""
    if parser.tokens[parser.at] == "{":
        parser.at += 1
        node = parser.within(STOP)
        parser.expect("}")
        return node
    return parser.operand()


def root(parser: Parser) -> Node:
    """`√14`, `√(a + b)`, `³√(x)`, `∛x`: the root of the operand directly after it."""
    token = parser.tokens[parser.at]
    index = {"√": 2, "∛": 3, "∜": 4}.get(token)
    if index is None:
        written = "".join(SUPERSCRIPTS[sign] for sign in token[:-1])
        index = int(written) if len(written) < 5 else 0
        if not 2 <= index <= bounds.EXPONENT:
            parser.fail("a root of this index is not read", "an index from 2")
    parser.at += 1
    return Root(parser.operand(), index)


def summation(parser: Parser) -> Node:
    """`∑_{i=1}^{5} v_i^2`: its term is the product that follows, with i as a letter."""
    opening = parser.at
    parser.at += 1
    parser.expect("_")
    parser.expect("{")
    index = parser.tokens[parser.at]
    if not (index.isascii() and index.isalpha() and len(index) == 1):
        parser.unexpected("the letter that counts")
    parser.at += 1
    parser.expect("=")
    lower = _whole(parser)
    parser.expect("}")
    parser.expect("^")
    braced = parser.tokens[parser.at] == "{"
    parser.at += braced
    upper = _whole(parser)
    if braced:
        parser.expect("}")
    parser.bound = (*parser.bound, index)
    term = parser.expression(SIGNED)
    parser.bound = parser.bound[:-1]
    if upper - lower >= bounds.ENTRIES:
        parser.fail(bounds.MANY_ENTRIES, index=opening)
    return Summation(term, index, lower, upper)


def _whole(parser: Parser) -> int:
    """A whole number with its sign."""
    sign = 1
    if parser.tokens[parser.at] == "-":
        parser.at += 1
        sign = -1
    token = parser.tokens[parser.at]
    if not (token.isascii() and token.isdigit() and len(token) < 10):
        parser.unexpected("a whole number")
    parser.at += 1
    return sign * int(token)


def inner_product(parser: Parser) -> Node:
    """`⟨u, v⟩` is the inner product, `⟨1, 2, 3⟩` the vector with these components."""
    opening = parser.at
    parser.at += 1
    bracket, parser.bracket = parser.bracket, -1
    entries, _ = items(parser, "⟩")
    parser.bracket = bracket
    if len(entries) == 2 and not all(is_numeric(entry) for entry in entries):
        return VectorProduct("dot", entries[0], entries[1])
    return listed(parser, entries, opening)


def is_numeric(node: Node) -> bool:
    """Whether the node is a plain number: `3`, `-0.5`, `2/3`."""
    if type(node) is Quotient:
        return is_numeric(node.numerator) and is_numeric(node.denominator)
    if type(node) is Negative:
        return is_numeric(node.operand)
    return type(node) in (Number, Decimal)


def braces(parser: Parser) -> Node:
    """`{1, 2}` is a list as in Mathematica, or a set if the caller asks for sets.  `{x}`, and all braces in LaTeX, only
    group, except for the rows of a list, `{{1}, {2}}`.  `{}` before an operand means nothing.
    """
    opening = parser.at
    parser.at += 1
    if parser.tokens[parser.at] == "}" and not parser.sets and BINDING.get(parser.tokens[parser.at + 1]) != STOP:
        parser.at += 1
        return parser.operand()
    if parser.latex:
        node = parser.within(STOP)
        parser.expect("}")
        return node
    bracket, parser.bracket = parser.bracket, -1
    entries, single = items(parser, "}")
    parser.bracket = bracket
    if parser.sets:
        return Items(tuple(entries), True)
    if single and type(entries[0]) is not Vector and not _is_row(parser, opening):
        parser.height -= 1  # a group adds no level to the tree
        return entries[0]
    return listed(parser, entries, opening)


def _is_row(parser: Parser, opening: int) -> bool:
    """Whether the braces are a whole entry of enclosing braces: a row of `{{1}, {2}}`."""
    before, after = parser.tokens[opening - 1] if opening else "", parser.tokens[parser.at]
    if before == "{" and after == "}":
        return parser.tokens[opening + 1] == "{" or parser.tokens[parser.at - 2] != "}"
    return (before == "{" and after == ",") or (before == "," and after in (",", "}"))


def braced_items(parser: Parser) -> Node:
    r"""LaTeX's `\{1, 2\}`."""
    parser.at += 1
    bracket, parser.bracket = parser.bracket, -1
    entries, _ = items(parser, r"\}")
    parser.bracket = bracket
    return Items(tuple(entries), True)


def other(parser: Parser) -> Node:
    """A token that cannot begin an operand."""
    token = parser.tokens[parser.at]
    if token in DOTS:
        parser.fail("dots stand for something that cannot be guessed", "every entry written out")
    if token and not token[0].isprintable():
        raw = '; in Python, a text with backslashes is written r"..."' if token[0] in "\a\b\f\v" else ""
        parser.fail(f"the character U+{ord(token[0]):04X} is not seen{raw}", OPERAND)
    if token and (token[0].isalpha() or not token[0].isascii()) and token not in "≈≠≤≥":
        parser.fail(f'"{clipped(token)}" is not a sign of this notation', OPERAND)
    parser.unexpected(OPERAND)
