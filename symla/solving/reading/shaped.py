"""Notation that depends on sizes: |v| is a length, |A| a determinant, exp(A) is taken entrywise."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from symla.notation import written as w
from symla.notation.parse.sizes import Sizes
from symla.operations import topics

_ALSO_OF_MATRICES: Final = frozenset("exp ln cos sin tan arccos arcsin arctan".split())


def bars_read(node: w.Node, names: Mapping[str, w.Node]) -> w.Node:
    """The expression with bars resolved: the length of a vector, the determinant of a matrix."""
    sizes = Sizes(names, topics())

    def put(part: w.Node) -> w.Node:
        if isinstance(part, w.Name | w.Number) or w.is_numeric(part):
            return part
        changed = w.rebuild(part, put)
        if not isinstance(changed, w.AbsoluteValue):
            return changed
        shape = sizes(changed.operand)
        if not isinstance(shape, tuple) or shape == (1, 1):
            return changed
        return w.Norm(changed.operand) if shape[1] == 1 else w.Determinant(changed.operand)

    return put(node)


def told_of_functions(nodes: Iterable[w.Node], names: Mapping[str, w.Node]) -> list[str]:
    """A notice for every entrywise function of a square matrix, which also has one by its power series."""
    sizes = Sizes(names, topics())
    found: dict[str, None] = {}
    for node in nodes:
        for part in () if w.is_numeric(node) else w.walk(node):
            if isinstance(part, w.Call) and part.function in _ALSO_OF_MATRICES and len(part.arguments) == 1:
                shape = sizes(part.arguments[0])
                if isinstance(shape, tuple) and shape[0] == shape[1] != 1:
                    found[part.function] = None
    return [f"{name} of a matrix is taken entry by entry, and is not the matrix function {name}." for name in found]
