"""Traversal of written expressions: children, descendants, rebuilding, substitution."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import lru_cache, partial
from itertools import chain
from operator import attrgetter, is_
from typing import Any

from symla.notation.frozen import astuple
from symla.notation.written.nodes import (
    AbsoluteValue,
    Both,
    Call,
    Conjugate,
    Degrees,
    Determinant,
    Items,
    Matrix,
    Name,
    Negative,
    Node,
    Number,
    Power,
    Product,
    Quotient,
    Relation,
    Root,
    Sum,
    Transpose,
    Vector,
    VectorProduct,
)

_BELOW: dict[type[Node], Callable[[Any], tuple[Node, ...]]] = {  # children of the most frequent kinds
    **dict.fromkeys((Negative, AbsoluteValue, Transpose, Conjugate, Degrees, Determinant), astuple),
    **dict.fromkeys((VectorProduct, Relation), attrgetter("left", "right")),
    **dict.fromkeys((Vector, Items), attrgetter("entries")),
    Matrix: lambda n: tuple(chain.from_iterable(n.rows)),
    Sum: attrgetter("terms"),
    Product: attrgetter("factors"),
    Quotient: attrgetter("numerator", "denominator"),
    Power: attrgetter("base", "exponent"),
    Root: lambda n: (n.radicand,),
}


def children(node: Node) -> tuple[Node, ...]:
    """The child nodes, in reading order."""
    below = _BELOW.get(type(node))
    return tuple(_nodes_in([getattr(node, f) for f in node.__struct_fields__])) if below is None else below(node)


def _nodes_in(parts: Iterable[object]) -> Iterator[Node]:
    for part in parts:
        if isinstance(part, Node):
            yield part
        elif type(part) is tuple:
            yield from _nodes_in(part)


def is_numeric(node: Node) -> bool:
    """Whether the node is a rational number, or a vector or matrix of rational numbers."""
    return type(node) is Number or (type(node) in (Vector, Matrix) and _is_of_numbers(node))


@lru_cache(maxsize=256)  # asked of the same data many times
def _is_of_numbers(node: Node) -> bool:
    return {Number}.issuperset(map(type, children(node)))


def walk(node: Node) -> Iterator[Node]:
    """The node and all its descendants, in preorder."""
    stack = [node]
    while stack:
        current = stack.pop()
        yield current
        kind = type(current)
        if kind is not Number and kind is not Name:
            below = _BELOW.get(kind)
            stack += (children(current) if below is None else below(current))[::-1]


def inside(*nodes: Node) -> list[Node]:
    """The nodes and all their descendants, the nearest first: several times as fast as `walk` where all are wanted."""
    found = [*nodes]
    for part in found:
        kind = type(part)
        if kind is not Number and kind is not Name:
            below = _BELOW.get(kind)
            found += children(part) if below is None else below(part)
    return found


def has(node: Node, *kinds: type[Node]) -> bool:
    """Whether a node of one of these kinds occurs in the expression."""
    return not set(kinds).isdisjoint(map(type, inside(node)))


def names_in(*nodes: Node) -> list[Name]:
    """The names that occur in expressions, in reading order, each as often as it does."""
    found: list[Name] = []
    stack = [*reversed(nodes)]
    while stack:
        node = stack.pop()
        kind = type(node)
        if type(node) is Name:
            found.append(node)
        elif kind is not Number:
            below = _BELOW.get(kind)
            stack += (children(node) if below is None else below(node))[::-1]
    return found


def conjuncts(*statements: Node) -> list[Node]:
    """The statements, with those that `and` joins one by one."""
    found: list[Node] = []
    for one in statements:
        found += conjuncts(*one.statements) if type(one) is Both else (one,)
    return found


def rebuild(node: Node, change: Callable[[Node], Node]) -> Node:
    """The node with `change` applied to each of its children; the same object if no child changed."""
    kind = type(node)
    if kind is Sum or kind is Product:
        old: tuple[Node, ...] = _BELOW[kind](node)
        new = tuple([change(part) for part in old])
        same = all(map(is_, new, old))
        return node if same else Sum(new) if kind is Sum else Product(new, node.signed)  # type: ignore[attr-defined]
    if kind is Power or kind is Quotient:
        first, second = _BELOW[kind](node)
        one, other = change(first), change(second)
        return node if one is first and other is second else kind(one, other)
    if kind is Negative:
        inner = change(node.operand)  # type: ignore[attr-defined]
        return node if inner is node.operand else Negative(inner)  # type: ignore[attr-defined]
    if kind is Root:
        inner = change(node.radicand)  # type: ignore[attr-defined]
        return node if inner is node.radicand else Root(inner, node.index)  # type: ignore[attr-defined]
    parts = [getattr(node, field) for field in node.__struct_fields__]
    made = [_rebuild_part(part, change) for part in parts]
    return node if all(map(is_, made, parts)) else kind(*made)


def _rebuild_part(part: object, change: Callable[[Node], Node]) -> object:
    if isinstance(part, Node):
        return change(part)
    if type(part) is tuple:
        new = tuple([_rebuild_part(item, change) for item in part])
        return part if all(map(is_, new, part)) else new
    return part


def substitute(node: Node, values: Mapping[Any, Node]) -> Node:
    """The expression with names, or functions of them, replaced by their values."""
    return _put(values, node)


def _put(values: Mapping[Any, Node], part: Node) -> Node:
    kind = type(part)
    if kind is Name or kind is Call:
        found = values.get(part)
        if found is not None or kind is Name:
            return part if found is None else found
    return part if kind is Number else rebuild(part, partial(_put, values))
