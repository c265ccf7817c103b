"""Notation that depends on sizes: |v| is a length, |A| a determinant, exp(A) is taken entrywise."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from symla.notation import written as w
from symla.notation.parse.sizes import UNKNOWN, Shape, Sizes
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
        if not isinstance(shape, tuple):
            return changed
        is_vector = _has_vector(changed.operand, names) if shape == (1, 1) else shape[1] == 1
        return w.Norm(changed.operand) if is_vector else w.Determinant(changed.operand)

    return put(node)


def _has_vector(node: w.Node, names: Mapping[str, w.Node]) -> bool:
    """Whether a vector occurs, [5], which is no matrix with one entry."""
    values = [names.get(part.typed) if isinstance(part, w.Name) else part for part in w.inside(node)]
    return any(isinstance(value, w.Vector) for value in values)


def told_of_shapes(nodes: Iterable[w.Node], names: Mapping[str, w.Node]) -> list[str]:
    """A notice for every entrywise function of a square matrix, which also has one by its power series, and for every
    letter with the index of an entry of data.
    """
    sizes = Sizes(names, topics())
    found: dict[str, None] = {}
    for node in nodes:
        for part in () if w.is_numeric(node) else w.walk(node):
            if isinstance(part, w.Call) and part.function in _ALSO_OF_MATRICES and len(part.arguments) == 1:
                shape = sizes(part.arguments[0])
                if isinstance(shape, tuple) and shape[0] == shape[1] != 1:
                    name = part.function
                    found[f"{name} of a matrix is taken entry by entry, and is not the matrix function {name}."] = None
            elif isinstance(part, w.Name) and part.subscript and part.typed not in names:
                whole = next((key for key in (part.base, part.base.upper()) if key in names), None)
                shape = UNKNOWN if whole is None else sizes(names[whole])
                if isinstance(shape, tuple) and _is_index(part.subscript, shape):
                    found[f"{part.typed} is a letter without a value, and not an entry of {whole}."] = None
    return [*found]


def _is_index(subscript: tuple[str, ...], shape: Shape) -> bool:
    """Whether a subscript is the index of an entry: a number of a vector, two of a matrix, `12` or `1, 2`."""
    digits = "".join(subscript)
    return digits.isdecimal() and (shape[1] == 1 or len(digits) == 2)
