"""Identity matrices by symbol: the name I_3 of kind "matrix" is the 3 x 3 identity unless it has another value."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from symla.notation.written import Matrix, Name, Node, number, walk

LARGEST = 200


def identity_sign(size: int) -> Name:
    """The symbol of the identity matrix of this size."""
    return Name("I", (str(size),), "matrix")


def identity_of(node: Node) -> Matrix | None:
    """The identity matrix that a name denotes; None for any other expression."""
    if type(node) is not Name or node.kind != "matrix" or node.base != "I" or node.accent or len(node.subscript) != 1:
        return None
    size = node.subscript[0]
    return identity(int(size)) if size.isdigit() and len(size) < 4 and 0 < int(size) <= LARGEST else None


def identities_in(nodes: Iterable[Node]) -> dict[str, Matrix]:
    """The identity matrices that occur in expressions, by name."""
    found = {(part, identity_of(part)) for node in nodes for part in walk(node) if type(part) is Name}
    return {name.typed: unit for name, unit in found if unit is not None}


@lru_cache(maxsize=16)
def identity(size: int) -> Matrix:
    """The identity matrix of this size."""
    return Matrix(tuple([tuple([number(int(i == j)) for j in range(size)]) for i in range(size)]), None, size)
