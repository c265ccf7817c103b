"""Several vectors where a problem takes one: `project(a, onto=[[1, 0, 1], [0, 1, 1]])` is another problem."""

from __future__ import annotations

from collections.abc import Mapping

from symla.notation import written as w
from symla.notation.frozen import replace
from symla.operations import operation


def of_several(call: w.Call, names: Mapping[str, w.Node]) -> w.Call:
    """The call, of the problem that is meant if several vectors stand where its own takes one."""
    found = operation(call.function)
    key, _, instead = found.problem.of_vectors.partition(": ")
    if not instead:
        return call
    place = [p.name for p in found.parameters].index(key)
    given = dict(call.keywords).get(key)
    if given is None and place < len(call.arguments):
        given = call.arguments[place]
    return replace(call, function=instead) if given is not None and _are_several(given, names) else call


def _are_several(node: w.Node, names: Mapping[str, w.Node]) -> bool:
    """Whether this is a list of vectors, or the columns of a matrix; a matrix of one row or column is a vector."""
    if type(node) is w.Name:
        value = names.get(node.typed)
        return value is not None and _are_several(value, {})
    if type(node) is w.Matrix:
        return len(node.rows) > 1 and len(node.rows[0]) > 1
    if type(node) is w.Vector:
        return bool(node.entries) and all(type(_value(entry, names)) is w.Vector for entry in node.entries)
    return type(node) is w.Transpose and _are_several(node.operand, names)


def _value(node: w.Node, names: Mapping[str, w.Node]) -> w.Node:
    return names.get(node.typed, node) if type(node) is w.Name else node
