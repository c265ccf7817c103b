"""Calls that take an expression: quoted words are parsed, and the call may give names their values."""

from __future__ import annotations

from collections.abc import Mapping

from symla.errors import InputError
from symla.notation import written as w
from symla.operations import Operation, operation, topics
from symla.operations._arguments import ArgumentError


def expressions_read(node: w.Node, names: Mapping[str, w.Node], notices: list[str]) -> w.Node:
    """The node with quoted words parsed where an operation takes an expression."""
    if w.is_numeric(node) or isinstance(node, w.Name):
        return node
    node = w.rebuild(node, lambda part: expressions_read(part, names, notices))
    if not isinstance(node, w.Call) or node.function not in topics():
        return node
    found = operation(node.function)
    places = [i for i, p in enumerate(found.parameters) if p.is_expression and i < len(node.arguments)]
    if not places:
        return node
    known = {**names, **dict(node.keywords)}
    arguments = [as_expression(a, known, notices) if i in places else a for i, a in enumerate(node.arguments)]
    return w.Call(node.function, tuple(arguments), node.keywords, node.subscript)


def own_names(node: w.Node) -> dict[str, w.Node]:
    """The values that a call itself gives to names."""
    if not isinstance(node, w.Call) or node.function not in topics():
        return {}
    found = operation(node.function)
    if not any(p.free for p in found.parameters):
        return {}
    taken = {p.name for p in found.parameters}
    return {data_name(found, key): value for key, value in node.keywords if key not in taken}


def unknowns_of(node: w.Node) -> list[str]:
    """The unknowns of the equations that a call takes: those which it names, else all letters in the equations."""
    if not isinstance(node, w.Call) or node.function not in topics():
        return []
    found = operation(node.function)
    if not any(p.takes_equations for p in found.parameters):
        return []
    equations = [part for argument in node.arguments for part in w.walk(argument) if isinstance(part, w.Relation)]
    lists = {p.name for p in found.parameters if p.kind == "names"}
    named = [value for key, value in node.keywords if key in lists]
    return [name.typed for name in w.names_in(*(named or equations))] if equations else []


def as_expression(node: w.Node, names: Mapping[str, w.Node], notices: list[str]) -> w.Node:
    """The expression that quoted words, `"A B"`, spell; elsewhere they are one name."""
    from symla.notation.parse import read

    if isinstance(node, w.Name) and not node.subscript and not node.accent:
        return read(node.base, functions=topics(), names=names, notices=notices)
    return node


def data_name(found: Operation, key: str) -> str:
    """The name as it is looked up; keywords of the call and names with a fixed meaning are refused."""
    from symla.notation.parse import read

    try:
        node = read(key, names={key: w.ZERO}) if key.isidentifier() else None
    except InputError:
        node = None
    if not isinstance(node, w.Name) or node.accent or key in topics() or key in ("domain", "expression"):
        raise ArgumentError(f"{found.name}: {key[:40]!r} cannot be the name of a value; v, A and x_1 can.")
    return node.typed
