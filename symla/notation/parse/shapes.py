"""Syntactic kinds of written expressions, and small changes of form."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

from symla.notation.written import (
    AnswerPart,
    Call,
    Matrix,
    Name,
    Negative,
    Node,
    Product,
    Quotient,
    Sum,
    Transpose,
    Vector,
    VectorProduct,
)


def together(factors: Sequence[Node]) -> Node:
    """The product of the factors; a single factor is itself."""
    if len(factors) == 1:
        return factors[0]
    return Product(tuple(factors))


def primed(name: Name) -> Name:
    """The name with a prime."""
    return Name(name.base, name.subscript, name.kind, "prime")


_VECTORS: Final = ("vector", "vector or nothing")


def answer_parts(operations: object, name: str) -> Mapping[str, str]:
    """The parts of an operation's answer with their kinds; empty if the operation is unknown."""
    answer = getattr(operations, "answer", None)
    found: Mapping[str, str] = answer(name) if answer is not None and name in operations else {}  # type: ignore[operator]
    return found


def is_yes_or_no(node: Node, operations: object) -> bool:
    """Whether the node is a yes-or-no answer of one of these operations."""
    call, part = (node.call, node.name) if type(node) is AnswerPart else (node, "")
    answers = getattr(operations, "yes_or_no", None)
    return answers is not None and type(call) is Call and call.function in operations and answers(call.function, part)  # type: ignore[operator]


def is_vector(node: Node, operations: object = ()) -> bool:
    """Whether the node is syntactically a vector: components, a bold or arrowed name, a multiple or sum of vectors, or
    a vector answer of one of these operations.
    """
    while True:
        kind = type(node)
        if type(node) is AnswerPart:
            return answer_parts(operations, node.call.function).get(node.name) in _VECTORS
        if type(node) is Call and (parts := answer_parts(operations, node.function)):
            if list(parts.values()) != ["vector or matrix"]:
                return list(parts.values()) == ["vector"]
            data = (*node.arguments, *[argument for _, argument in node.keywords])
            return any(is_vector(argument, operations) for argument in data)
        if type(node) is Product:  # a vector may have scalar factors on both sides; u^T v is a scalar
            turned = [type(f) is Transpose and is_vector(f.operand, operations) for f in node.factors]
            return sum(is_vector(f, operations) for f in node.factors) > sum(turned)
        if kind in _SHAPES:
            return _SHAPES[kind](node)
        if kind not in _INNER:
            return False
        node = _INNER[kind](node)


_SHAPES: Final[dict[type[Node], Callable[[Any], bool]]] = {
    Vector: lambda node: True,
    Matrix: lambda node: bool(node.rows) and len(node.rows[0]) == 1,
    Name: lambda node: node.kind == "vector",
    Call: lambda node: node.function == "proj",
    VectorProduct: lambda node: node.kind == "cross",
}
_INNER: Final[dict[type[Node], Callable[[Any], Node]]] = {
    Negative: lambda node: node.operand,
    Sum: lambda node: node.terms[0],
    Quotient: lambda node: node.numerator,
}
