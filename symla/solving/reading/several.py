"""Arguments of a kind that makes a call another problem: `project(a, onto=[[1, 0, 1], [0, 1, 1]])`,
`projection_matrix(vectors=[[1, 0, 1], [0, 1, 1]])`, `matrix_power(A, n)` for a letter n, `matrix_power(A, 1/2)`,
`quadratic_form("x^2 + 4xy")`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from symla.errors import InputError, SymlaError
from symla.notation import written as w
from symla.notation.exact import rational
from symla.notation.frozen import replace
from symla.notation.rational import Fraction
from symla.operations import operation, topics
from symla.operations._arguments import ArgumentError
from symla.problems import Problem

_HALF = Fraction(1, 2)


def of_several(call: w.Call, names: Mapping[str, w.Node]) -> w.Call:
    """The call, redirected to the problem that takes an argument of this kind.  The argument may have another name
    there; an argument that the other problem does not take is refused by name.
    """
    found = operation(call.function)
    for text in found.problem.instead.split("; ") if found.problem.instead else ():
        takes, _, instead = text.partition(": ")
        key, kind = takes.split()
        place = [*found.problem.parameters, key].index(key)
        given = _given(call, key, place)
        if given is not None and _KINDS[kind](given, names):
            other = operation(instead).problem
            beside = {*list(found.problem.parameters)[: len(call.arguments)], *dict(call.keywords)} - {key}
            for name in found.problem.parameters:
                if name in beside and name not in other.parameters:
                    raise ArgumentError(f"{call.function}: with {key}, it has no argument {name!r}")
            return _of(other, found.problem, replace(call, function=instead), key, place)
    return call


class ByItsOwnName:
    """A context: an error within that speaks of an operation which is not asked for speaks of the call instead."""

    def __init__(self, call: w.Call, names: Mapping[str, w.Node]) -> None:
        self._call, self._names = call, names

    def __enter__(self) -> None:
        pass

    def __exit__(self, kind: object, error: object, trace: object) -> None:
        if not isinstance(error, SymlaError):
            return
        name, colon, message = str(error.args[0] if error.args else "").partition(": ")
        nodes = (self._call, *self._names.values())
        asked = [part for node in nodes for part in w.walk(node)] if name in topics() else []
        if asked and colon and not any(type(part) is w.Call and part.function == name for part in asked):
            error.args = (f"{self._call.function}: {message}", *error.args[1:])
            if isinstance(error, InputError):
                error.message = error.args[0]


def integers_taken(nodes: Iterable[w.Node], names: Mapping[str, w.Node]) -> list[w.Name]:
    """The letters without values that an operation takes for all integers: n in `matrix_power(A, n)`."""
    calls = [part for node in nodes for part in w.walk(node) if type(part) is w.Call and part.function in topics()]
    found: dict[w.Name, None] = {}
    for call in (of_several(part, names) for part in calls):
        for key in operation(call.function).problem.integers.split():
            given = _given(call, key, list(operation(call.function).problem.parameters).index(key))
            if type(given) is w.Name and given.typed not in names:
                found[given] = None
    return list(found)


def powers_told(node: w.Node, names: Mapping[str, w.Node]) -> w.Node:
    """The node with powers of square matrices by a letter n as calls: A^n as general_power(A, n), A^(n + 2) as this
    times A^2, and A^(3n) as its third power, which are the same wherever A^n has a value.
    """
    if type(node) is w.Power and _is_square(node.base, names):
        told = _power_told(node.base, node.exponent, names)
        if told is not None:
            return told
    return node if w.is_numeric(node) else w.rebuild(node, lambda part: powers_told(part, names))


def _power_told(base: w.Node, exponent: w.Node, names: Mapping[str, w.Node]) -> w.Node | None:
    if _is_letter(exponent, names):
        return w.Call("general_power", (base, exponent))
    if type(exponent) not in (w.Sum, w.Product) or len(w.children(exponent)) != 2:
        return None
    known, letter = sorted(w.children(exponent), key=lambda part: type(part) is not w.Number)
    if not (type(known) is w.Number and type(known.value) is int and known.value > 0 and _is_letter(letter, names)):
        return None
    power = w.Call("general_power", (base, letter))
    return w.Product((power, w.Power(base, known))) if type(exponent) is w.Sum else w.Power(power, known)


def _is_square(node: w.Node, names: Mapping[str, w.Node]) -> bool:
    if type(node) is w.Transpose:
        return _is_square(node.operand, names)
    value = _value(node, names)
    return type(value) is w.Matrix and bool(value.rows) and len(value.rows) == len(value.rows[0])


def _given(call: w.Call, key: str, place: int) -> w.Node | None:
    """The argument of a call for a parameter, by name or by its place."""
    named = dict(call.keywords).get(key)
    return call.arguments[place] if named is None and place < len(call.arguments) else named


def _of(problem: Problem, before: Problem, call: w.Call, changed: str, place: int) -> w.Call:
    """The call without the argument `changed` where the problem has no parameter for it; it is called like the
    parameter in its place, where there is none of its name.  Other arguments stay, to be refused by name.
    """
    parameters = problem.parameters
    named = {changed: ""} | {key: key for key in parameters}
    if changed not in parameters and place < len(parameters) and list(parameters)[place] not in before.parameters:
        named[changed] = list(parameters)[place]
    given = list(zip(before.parameters, call.arguments, strict=False))
    arguments = [a for key, a in given if named.get(key)] + list(call.arguments[len(before.parameters) :])
    others = [*[(key, a) for key, a in given if key not in named], *call.keywords]
    keywords = [(named.get(key, key), value) for key, value in others]
    return replace(call, arguments=tuple(arguments), keywords=tuple([pair for pair in keywords if pair[0]]))


def _is_polynomial(node: w.Node, names: Mapping[str, w.Node]) -> bool:
    """Whether this is an expression in letters, none of which stands for a vector or matrix; or such a text in quotes,
    which is one name here.
    """
    if type(node) is w.Name:
        return not node.base.replace("_", "").isalnum()
    if type(node) not in (w.Sum, w.Product, w.Negative, w.Power, w.Quotient):
        return False
    parts = list(w.walk(node))
    letters = [part for part in parts if type(part) is w.Name]
    lists = (w.Matrix, w.Vector, w.Items, w.Transpose)
    return bool(letters) and not any(
        isinstance(part, lists) for part in (*parts, *[names[n.typed] for n in letters if n.typed in names])
    )


def _is_letter(node: w.Node, names: Mapping[str, w.Node]) -> bool:
    """Whether this is a letter that has no value."""
    return type(_value(node, names)) is w.Name


def _is_half(node: w.Node, names: Mapping[str, w.Node]) -> bool:
    return rational(_value(node, names)) == _HALF


def _are_several(node: w.Node, names: Mapping[str, w.Node]) -> bool:
    """Whether the node is a list of vectors, or the columns of a matrix; a matrix of one row or column is a vector."""
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
    "given": lambda node, names: True,  # under a name that the other problem alone has
    "vectors": _are_several,
    "letter": _is_letter,
    "half": _is_half,
    "polynomial": _is_polynomial,
}
