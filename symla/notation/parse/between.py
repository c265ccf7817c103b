"""Operators between vectors: `u · v`, `u dot v`, `u × v`, and the letter x between two vectors, `u x v`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from symla.notation.parse.shapes import is_vector, together
from symla.notation.parse.words import BINDING, VectorSign
from symla.notation.written import Name, Node, Product, VectorProduct, walk

if TYPE_CHECKING:
    from symla.notation.parse.grammar import Parser

WORDS: Final[dict[str, str]] = {"dot": "·", "cross": "×", "outer": "⊗", "hadamard": "⊙", "x": "×"}
_X: Final = Name("x")
_TOLD: Final = "x between two vectors is read as the sign of the cross product."


def sign(parser: Parser, factors: Sequence[Node]) -> str:
    """The operator that the word here may mean after these factors; "" for any other word.  x is an operator only
    between two vectors, which is known once its right operand is read.
    """
    word, after = parser.tokens[parser.at], parser.tokens[parser.at + 1]
    if not after or BINDING.get(after) is not None:
        return ""
    if word == "x":
        apart = parser.bracket < 0 or not parser.parted(word)
        return WORDS[word] if apart and is_vector(together(factors), parser.functions) else ""
    return "" if parser.functions is None or word in parser.names else WORDS[word]


def multiplied(parser: Parser, factors: list[Node], kind: VectorSign, at: int) -> list[Node]:
    """The factors with the product of this kind; its operator is the token `at`, and the parser is just after it."""
    operations = parser.functions
    right = parser.run()
    if kind == "hadamard" or kind == "outer":
        return [parser.deeper(VectorProduct(kind, together(factors), right))]
    if not is_vector(right, operations) or not is_vector(together(factors), operations):
        return [*factors, *_plain(parser, right, at)]
    _told(parser, at)
    rest: tuple[Node, ...] = ()
    while kind == "dot" and not rest and _crosses(parser, right):  # u · v × w is u · (v × w)
        at = parser.at
        parser.at += 1
        more = parser.run()
        if parser.tokens[at] == "x" and not is_vector(more, operations):
            rest = _plain(parser, more, at)
        else:
            _told(parser, at)
            right = parser.deeper(VectorProduct("cross", right, more))
    first = _begin_of_vector(parser, factors)
    product = parser.deeper(VectorProduct(kind, together(factors[first:]), right))
    return [*factors[:first], product, *rest]


def _plain(parser: Parser, right: Node, at: int) -> tuple[Node, ...]:
    """The factors after an operator that means plain multiplication, or after a letter x that is no operator."""
    factors = right.factors if type(right) is Product else (right,)
    return (_X, *factors) if parser.tokens[at] == "x" else factors


def _crosses(parser: Parser, left: Node) -> bool:
    """Whether a cross product sign follows a vector here."""
    token = parser.tokens[parser.at]
    return token == "×" or (token in WORDS and sign(parser, (left,)) == "×")


def _told(parser: Parser, at: int) -> None:
    """Notes that x was read as an operator; refuses it where x is also a number."""
    if parser.tokens[at] != "x":
        return
    if "x" in parser.names or any(part == _X for value in parser.names.values() for part in walk(value)):
        message = "x between two vectors could be the number x or the sign of the cross product"
        parser.fail(message, "× or cross; or * on both sides of x", at)
    if _TOLD not in parser.notices:
        parser.notices.append(_TOLD)


def _begin_of_vector(parser: Parser, factors: list[Node]) -> int:
    """The index at which the last vector among the factors begins, including its scalar and matrix factors."""
    first = max(place for place, factor in enumerate(factors) if is_vector(factor, parser.functions))
    while first and not is_vector(factors[first - 1], parser.functions):
        first -= 1
    return first
