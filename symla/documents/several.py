"""Arguments of another kind than a problem takes: `project(a, onto=[[1, 0, 1], [0, 1, 1]])` is another problem, and so
are `matrix_power(A, n)` for a letter n and `matrix_power(A, 1/2)`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from symla.notation import written as w
from symla.notation.exact import rational
from symla.notation.frozen import replace
from symla.notation.rational import Fraction
from symla.operations import operation
from symla.problems import Problem

_HALF = Fraction(1, 2)


def of_several(call: w.Call, names: Mapping[str, w.Node]) -> w.Call:
    """The call, of the problem that is meant if an argument is of another kind than its own takes.  An argument for
    which that one has no parameter is told by its name.
    """
    found = operation(call.function)
    for text in filter(None, found.problem.instead.split("; ")):
        told, _, instead = text.partition(": ")
        key, kind = told.split()
        place = [p.name for p in found.parameters].index(key)
        given = dict(call.keywords).get(key)
        if given is None and place < len(call.arguments):
            given = call.arguments[place]
        if given is not None and _KINDS[kind](given, names):
            return _of(operation(instead).problem, found.problem, replace(call, function=instead))
    return call


def _of(problem: Problem, before: Problem, call: w.Call) -> w.Call:
    """The call without arguments for which the problem has no parameter."""
    own = problem.parameters
    arguments = [a for a, key in zip(call.arguments, before.parameters, strict=False) if key in own]
    arguments += call.arguments[len(before.parameters) :]
    return replace(call, arguments=tuple(arguments), keywords=tuple([(k, v) for k, v in call.keywords if k in own]))


def _is_letter(node: w.Node, names: Mapping[str, w.Node]) -> bool:
    """Whether this is a letter that has no value."""
    return type(_value(node, names)) is w.Name


def _is_half(node: w.Node, names: Mapping[str, w.Node]) -> bool:
    return rational(_value(node, names)) == _HALF


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


_KINDS: Mapping[str, Callable[[w.Node, Mapping[str, w.Node]], bool]] = {
    "vectors": _are_several,
    "letter": _is_letter,
    "half": _is_half,
}
