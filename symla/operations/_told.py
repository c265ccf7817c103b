"""What an operation was called with, as its derivation records it: together with its name, this is the problem."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, get_origin

from symla.derivation.given import GivenExpression, GivenMatrix, GivenScalar, GivenVector
from symla.derivation.model import Argument
from symla.notation import written as w
from symla.notation.statements import Truth, Word
from symla.operations._arguments import Parameter


def told(parameters: tuple[Parameter, ...], fitted: Mapping[str, Any]) -> tuple[Argument, ...]:
    """The arguments as a derivation records them: data by their names, words and numbers as such, defaults too."""
    named = {p.own: p.name for p in parameters if not p.free}
    found = [Argument(named.get(own, own), _told(value)) for own, value in fitted.items() if own != "domain"]
    left = [(p.name, _told_default(p)) for p in parameters if p.own not in fitted and not p.free]
    return tuple(found + [Argument(name, default) for name, default in left if default is not None])


def _told(value: Any) -> w.Node:
    if isinstance(value, GivenScalar | GivenVector | GivenMatrix):
        return value.name
    if isinstance(value, GivenExpression):
        return value.node
    if isinstance(value, tuple):
        return w.Items(tuple(map(_told, value)))
    if isinstance(value, bool):
        return Truth(value)
    if isinstance(value, int):
        return w.Number(value)
    assert isinstance(value, str | w.Node)
    return Word(value) if isinstance(value, str) else value


def _told_default(parameter: Parameter) -> w.Node | None:
    """A word or truth by default; nothing, where the default is to leave it out."""
    if get_origin(parameter.kind) is Literal:
        return Word(str(parameter.default))
    return Truth(parameter.default == "True") if parameter.kind is bool else None
