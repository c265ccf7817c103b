"""The arguments that a derivation records; with the name of its operation they are the problem."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from symla.derivation.given import GivenExpression, GivenMatrix, GivenScalar, GivenVector
from symla.derivation.model import Argument
from symla.errors import SymlaError
from symla.notation import written as w
from symla.notation.conventions import OF_COMPLEX, STANDARD, Conventions
from symla.notation.statements import Truth, Word
from symla.problems import Parameter, Problem


def recorded(
    parameters: tuple[Parameter, ...], mentioned: frozenset[str], fitted: Mapping[str, Any]
) -> tuple[Argument, ...]:
    """The arguments that a derivation records, as far as the problem mentions them: names of data; words and numbers,
    including defaults; and the own names of free data.
    """
    named, defaults = _named(parameters)
    found = [Argument(named.get(key, key), _recorded(value)) for key, value in fitted.items() if key != "domain"]
    found += [argument for key, argument in defaults if key not in fitted]
    asked = mentioned.union(fitted.keys() - named.keys())
    return tuple([argument for argument in found if argument.parameter in asked])


@lru_cache(maxsize=256)
def _named(parameters: tuple[Parameter, ...]) -> tuple[Mapping[str, str], tuple[tuple[str, Argument], ...]]:
    """The names of the parameters in the operation, and their defaults as recorded."""
    defaults = [(p.own, Argument(p.name, _recorded(p.value))) for p in parameters if p.default not in (None, "None")]
    return {p.own: p.name for p in parameters if not p.free}, tuple(defaults)


def chosen(name: str, asked: Problem, conventions: Conventions, domain: str) -> tuple[Argument, ...]:
    """The conventions, other than the defaults, that change the meaning of the problem.

    Conventions for complex numbers make no difference in the real domain.  Raises `SymlaError` for a convention under
    which the problem has no meaning.
    """
    if conventions is STANDARD:
        return ()
    found = []
    for key, others in asked.conventions.items():
        value = getattr(conventions, key)
        if value == getattr(STANDARD, key) or (key in OF_COMPLEX and domain == "real"):
            continue
        if value not in others:
            allowed = " or ".join((getattr(STANDARD, key), *[other for other in others if other]))
            raise SymlaError(f"{name} is not worked out under the convention {key}: {value}; under {allowed} it is.")
        found.append(Argument(key, Word(value)))
    return tuple(found)


def _recorded(value: Any) -> w.Node:
    if isinstance(value, GivenScalar | GivenVector | GivenMatrix):
        return value.name
    if isinstance(value, GivenExpression):
        return value.node
    if isinstance(value, tuple):
        return w.Items(tuple(map(_recorded, value)))
    if isinstance(value, bool):
        return Truth(value)
    if isinstance(value, int):
        return w.Number(value)
    assert isinstance(value, str | w.Node)
    return Word(value) if isinstance(value, str) else value
