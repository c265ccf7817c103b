"""MATLAB's elementwise `./` and `.^`: read where this notation can express them, otherwise refused with an alternative.

[4, 6] ./ [2, 3]    [4/2, 6/3]
2 ./ [1, 4]         [2/1, 2/4]
[1, 2] .^ 3         [1^3, 2^3]
A .^ 2              A ⊙ A
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from symla.notation.written import (
    AnswerPart,
    Call,
    Matrix,
    Name,
    Node,
    Number,
    Power,
    Quotient,
    Vector,
    VectorProduct,
    walk,
)

if TYPE_CHECKING:
    from symla.notation.parse.grammar import Parser

_MOST_FACTORS: Final = 8
_QUOTIENTS: Final = "the quotients written out, [a/c, b/d], or / in front of a number"
_POWERS: Final = "the powers written out, [a^n, b^n], or a whole exponent from 1 to 8"


def quotient(parser: Parser, left: Node, right: Node, at: int) -> Node:
    """The elementwise quotient of two operands; `at` is the token `./`."""
    if _is_number(right):
        return Quotient(left, right)
    found = _entry_by_entry(parser, left, right, Quotient, at) if _listed(left, right) else None
    if found is None:
        parser.fail("./ divides only numbers, and vectors and matrices whose entries stand here", _QUOTIENTS, at)
    return found


def power(parser: Parser, base: Node, raised: Node, at: int) -> Node:
    """The elementwise power of a base; `at` is the token `.^`."""
    if type(raised) is not Power:
        parser.fail(".^ raises to numbers only", "^T to transpose", at)
    exponent = raised.exponent
    if _is_number(base) and _is_number(exponent):
        return raised
    if _listed(base, exponent):
        found = _entry_by_entry(parser, base, exponent, lambda x, n: parser.raised(x, n, at), at)
        if found is not None:
            return found
    elif type(exponent) is Number and type(exponent.value) is int and 1 <= exponent.value <= _MOST_FACTORS:
        product = base
        for _ in range(exponent.value - 1):
            product = parser.deeper(VectorProduct("hadamard", product, base))
        return product
    parser.fail(".^ has no such exponent for vectors and matrices", _POWERS, at)


def _is_number(node: Node) -> bool:
    """Whether the node is syntactically a number: nothing in it can denote a vector or a matrix."""
    return not any(isinstance(part, Name | Call | AnswerPart | Vector | Matrix) for part in walk(node))


def _listed(*sides: Node) -> bool:
    return any(type(side) is Vector or type(side) is Matrix for side in sides)


def _entry_by_entry(
    parser: Parser, left: Node, right: Node, operation: Callable[[Node, Node], Node], at: int
) -> Node | None:
    """The operation applied entry by entry, with numbers broadcast; None where the entries of an operand are
    unknown.
    """
    if type(left) is Vector and type(right) is Vector:
        if len(left.entries) != len(right.entries):
            parser.fail(f"the vectors have {len(left.entries)} and {len(right.entries)} entries", "equal sizes", at)
        return Vector(tuple(map(operation, left.entries, right.entries)))
    if type(left) is Matrix and type(right) is Matrix:
        if left.bar is not None or right.bar is not None:
            return None
        sizes = [(len(side.rows), len(side.rows[0]) if side.rows else 0) for side in (left, right)]
        if sizes[0] != sizes[1]:
            shapes = " and ".join([f"{rows} x {columns}" for rows, columns in sizes])
            parser.fail(f"the matrices are {shapes}", "equal sizes", at)
        pairs = zip(left.rows, right.rows, strict=True)
        return Matrix(tuple([tuple(map(operation, a, b)) for a, b in pairs]), None, left.columns)
    number, many = (right, left) if _listed(left) else (left, right)
    if not _is_number(number):
        return None

    def worked(entry: Node) -> Node:
        return operation(entry, number) if many is left else operation(number, entry)

    if type(many) is Vector:
        return Vector(tuple(map(worked, many.entries)))
    if type(many) is Matrix and many.bar is None:
        return Matrix(tuple([tuple(map(worked, row)) for row in many.rows]), None, many.columns)
    return None
