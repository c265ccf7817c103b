"""A bare 0 on one side of a relation: beside a vector or a matrix it is the zero of that size, `A - A == 0`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from symla.notation import written as w
from symla.notation.parse.sizes import Kind, Sizes
from symla.operations import topics

_EQUAL = ("=", "!=")  # vectors and matrices have no order


def is_zero(node: w.Node) -> bool:
    """Whether the node is the literal 0."""
    return isinstance(node, w.Number) and node.value == 0


def zero_of(height: int, width: int) -> w.Node:
    """The zero vector of this height, or the zero matrix."""
    if width == 1:
        return w.Vector((w.ZERO,) * height)
    return w.Matrix(((w.ZERO,) * width,) * height, None, width)


def zero_fitted(left: w.Node, symbol: str, right: w.Node) -> tuple[w.Node, w.Node]:
    """Both sides of a relation with names replaced by values and a bare 0 by the zero of the other side's size;
    unchanged where there is none, or where that size is unknown.
    """
    if symbol not in _EQUAL or is_zero(left) == is_zero(right):
        return left, right
    other = _fitting(Sizes({}, topics())(right if is_zero(left) else left))
    if other is None:
        return left, right
    return (other, right) if is_zero(left) else (left, other)


def _fitting(kind: Kind) -> w.Node | None:
    if not isinstance(kind, tuple):
        return None
    height, width = kind
    return None if height is None or width is None else zero_of(height, width)


def told_of_zeros(relations: Iterable[w.Relation], names: Mapping[str, w.Node]) -> list[str]:
    """A notice where 0 denotes a zero vector or a zero matrix."""
    sizes = Sizes(names, topics())
    found: dict[str, None] = {}
    for relation in relations:
        if relation.symbol not in _EQUAL or is_zero(relation.left) == is_zero(relation.right):
            continue
        kind = sizes(relation.right if is_zero(relation.left) else relation.left)
        if isinstance(kind, tuple):
            is_vector = kind[1] == 1 and kind[0] != 1
            size = f" of {kind[0]} components" if is_vector else f" of size {kind[0]} x {kind[1]}"
            found[f"0 is read as the zero {'vector' if is_vector else 'matrix'}{'' if None in kind else size}."] = None
    return list(found)
