"""Numbers and signs.

.5       Decimal("0.5")         -3       Number(-3)
1e-3     Decimal("0.001")       -3/4     Negative(Quotient(3, 4))
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from symla.notation.parse import bounds, doubtful
from symla.notation.parse.words import SIGNED, VULGAR
from symla.notation.written import Decimal, Negative, Node, Number, Quotient

if TYPE_CHECKING:
    from symla.notation.parse.grammar import Parser


def number(parser: Parser) -> Node:
    """A numeric literal: `12`, `.5`, `1e-3`, `3{,}742`."""
    at = parser.at
    token, follower = parser.tokens[at], parser.tokens[at + 1]
    node = digits(parser, token)
    parser.at = at + 1
    if follower in VULGAR:
        return _mixed(parser, node)
    if token == "0":
        doubtful.radix(parser, follower, at)
    return node


def _mixed(parser: Parser, whole: Node) -> Node:
    """`2½` is 5/2."""
    if parser.gap(parser.at):
        if parser.bracket >= 0:
            return whole  # two entries
        parser.fail("a number and a fraction side by side", "2½ for 5/2, or a sign between them")
    if type(whole) is not Number or type(whole.value) is not int:
        parser.fail("a fraction after a decimal", "a sign between them")
    numerator, denominator = VULGAR[parser.tokens[parser.at]]
    parser.at += 1
    return Quotient(Number(whole.value * denominator + numerator), Number(denominator))


def is_number(token: str) -> bool:
    """Whether the token is a numeric literal: `3`, `.5`; not `.*`, `...` or `³√`."""
    return token[:1].isdigit() or token[1:2].isdigit()


def digits(parser: Parser, token: str) -> Node:
    """The number that the token writes: `1.` -> Number(1), `.5` -> Decimal("0.5"), `1e3` -> Number(1000)"""
    if len(token) > bounds.NUMBER_DIGITS:
        parser.fail(bounds.LONG_NUMBER)
    if len(token) > 1 and token[0] == "0" and token[1].isdigit():
        parser.fail("a number with a zero in front", "1000 for 1,000, and 7 for 007")
    if token.isdigit():
        return Number(int(token))
    mantissa, _, power = token.replace("E", "e").replace("{,}", ".").partition("e")
    whole, _, decimals = mantissa.partition(".")
    if power:
        if len(power) > 6 or abs(int(power)) > bounds.DECIMAL_EXPONENT:
            parser.fail(bounds.LARGE_DECIMAL_EXPONENT)
        return shifted(whole, decimals, int(power))
    return Decimal(f"{whole or '0'}.{decimals}") if decimals else Number(int(whole))


def shifted(whole: str, decimals: str, places: int) -> Node:
    """The number with the decimal point shifted: `("1", "5", 3)` -> Number(1500), `("1", "", -3)` ->
    Decimal("0.001")
    """
    point = len(whole) + places
    row = whole + decimals
    if point >= len(row):
        return Number(int(row + "0" * (point - len(row))))
    if point <= 0:
        row, point = "0" * (1 - point) + row, 1
    return Decimal(f"{row[:point].lstrip('0') or '0'}.{row[point:]}")


def minus(parser: Parser) -> Node:
    """`-3` is a number; `-3/4` and `-x` are negations."""
    parser.at += 1
    return opposite(parser.expression(max(parser.floor, SIGNED)))


def opposite(operand: Node) -> Node:
    """The negated operand: 3 -> Number(-3), x -> Negative(x)"""
    if type(operand) is Number and operand.value > 0:
        return Number(-operand.value)
    if type(operand) is Decimal and operand.digits[0] != "-":
        return Decimal("-" + operand.digits)
    return Negative(operand)


def plus(parser: Parser) -> Node:
    """`+3` is 3."""
    parser.at += 1
    return parser.expression(max(parser.floor, SIGNED))


def vulgar(parser: Parser) -> Node:
    """`½` -> 1/2"""
    numerator, denominator = VULGAR[parser.tokens[parser.at]]
    parser.at += 1
    return Quotient(Number(numerator), Number(denominator))
