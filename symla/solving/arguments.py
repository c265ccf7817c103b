"""Python objects as the arguments of a call: `inverse([[1, 2], [3, 4]], "formula", compare=True)`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from symla.errors import SymlaError, placed, resembled
from symla.notation import written as w
from symla.notation.conventions import Conventions
from symla.operations import Operation, operation, topics
from symla.operations._arguments import ArgumentError
from symla.problems import Parameter
from symla.solving.values import with_answers

_OUTSIDE = {  # options of a page, and how Python has them
    "detail": 'solution.to("markdown", detail=...)',
    "domain": 'solve("...", domain=...)',
    "where": 'solve("...", where=...)',
}


def call_of(
    name: str, arguments: tuple[Any, ...], options: Mapping[str, Any], names: Mapping[str, w.Node], notices: list[str]
) -> w.Call:
    """The call of an operation with positional and keyword arguments; `names` are the values of names.  An argument
    that equals its default is omitted.
    """
    found = operation(name)
    parameters = [p for p in found.parameters if not p.free] if found.takes_data else found.parameters
    known = {own: p for p in parameters for own in (p.name, p.own)} if options else {}
    named: dict[str, w.Node] = {}
    for key, value in options.items():
        parameter = known.get(key)
        if _left_out(parameter, value):
            continue
        if _is_truth(value) and (parameter is None or parameter.kind == "truth"):
            named[key] = w.Name(str(bool(value)))  # a boolean among data is refused by name
        else:
            named[key] = _read(value, f"{name}: {key}: ", names, notices)
    if named:
        names = {**names, **named}
    given: list[w.Node] = []
    skipped = False
    for place, value in enumerate(arguments):
        parameter = parameters[place] if place < len(parameters) else None
        if _left_out(parameter, value):
            skipped = True
            continue
        if _is_truth(value) and parameter is not None and parameter.kind == "truth":
            node: w.Node = w.Name(str(bool(value)))
        else:
            equations = parameter is not None and parameter.takes_equations
            called = "" if parameter is None else f"{name}: {parameter.name}: "
            node = _read(value, called, names, notices, equations)
        if skipped and parameter is not None:
            if parameter.name in named:
                raise ArgumentError(f"{name}: {parameter.name} is given twice.")
            named[parameter.name] = node
        else:
            given.append(node)
    return w.Call(name, tuple(given), tuple(named.items()))


def _read(value: Any, called: str, names: Mapping[str, w.Node], notices: list[str], equations: bool = False) -> w.Node:
    """The written expression of an argument; what cannot be read is told with the argument it is `called`."""
    from symla.notation.parse import read_object

    try:
        return read_object(with_answers(value), functions=topics(), names=names, notices=notices, equations=equations)
    except SymlaError as error:
        raise placed(error, called) from None


def bound_by(found: Operation, call: w.Call) -> tuple[dict[str, w.Node], dict[str, w.Node]]:
    """The arguments by parameter name, and the data under names of the caller's choice."""
    parameters = found.parameters if not found.takes_data else tuple([p for p in found.parameters if not p.free])
    free: dict[str, w.Node] = {}
    if len(call.arguments) > len(parameters):
        raise ArgumentError(f"{len(call.arguments)} arguments are more than {found.signature} takes.")
    bound = {p.name: a for p, a in zip(parameters, call.arguments, strict=False)}
    known = {own: p.name for p in parameters for own in (p.name, p.own)} if call.keywords else {}
    for written, node in call.keywords:
        if written not in known and found.takes_data:
            free[written] = node
            continue
        if written not in known:
            near = "" if (elsewhere := _elsewhere(written)) else resembled(written, known)
            meant = f", did you mean {near}?" if near else f": {found.signature}.{elsewhere}"
            raise ArgumentError(f"{found.name} has no argument {written[:40]!r}{meant}")
        key = known[written]
        if key in bound:
            raise ArgumentError(f"{found.name}: {key} is given twice.")
        bound[key] = node
    if len(bound) < len(parameters) and (
        missing := [p.name for p in parameters if p.default is None and p.name not in bound]
    ):
        others = [text.split()[0] for text in found.problem.instead.split("; ") if " given: " in text]
        lacking = " or ".join([" and ".join(missing), *others])
        raise ArgumentError(f"{found.name} lacks {lacking}: {found.signature}.")
    return bound, free


def _elsewhere(option: str) -> str:
    """Where an option is given that is no argument of a call; empty for another word."""
    if option in Conventions.__struct_fields__:
        return (
            f" It is a convention: conventions=symla.Conventions({option}=...) in Python, --convention {option}=... on "
            "the command line, and a key under conventions in a handout."
        )
    if option not in _OUTSIDE:
        return ""
    return (
        f" It is given outside of the call: {_OUTSIDE[option]} in Python, --{option} on the command line, and with the "
        "problem in a handout or a block of notes."
    )


def _left_out(parameter: Parameter | None, value: object) -> bool:
    """Whether the value is the empty default: None, or () for the unknowns of a system."""
    if parameter is None or parameter.default is None:
        return False
    if value is None:
        return parameter.default == "None"
    return type(value) is tuple and not value and parameter.default == "()"


def _is_truth(value: Any) -> bool:
    """Whether it is True or False, Python's or NumPy's."""
    return type(value) is bool or (getattr(getattr(value, "dtype", None), "kind", "") == "b" and value.ndim == 0)
