"""The data of an operation: by the names of its parameters, as quantities, as a sentence tells them."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from typing import Any

from symla.derivation.build import equation
from symla.derivation.given import GivenExpression, GivenMatrix, GivenScalar, GivenVector, Quantity
from symla.derivation.model import Fact
from symla.notation import written as w

Body = Callable[..., None]

_NO_DEFAULT = inspect.Parameter.empty


@lru_cache(maxsize=256)
def _parameters(body: Body) -> tuple[tuple[str, Any], ...]:
    """The parameters of a body and their defaults."""
    _, *own = inspect.signature(body).parameters.values()
    return tuple([(p.name, p.default) for p in own if p.kind is not inspect.Parameter.VAR_KEYWORD])


def bound(body: Body, arguments: tuple[Any, ...], named: Mapping[str, Any]) -> dict[str, Any]:
    """The arguments by the names of the parameters."""
    own = _parameters(body)
    given = {**dict(zip([key for key, _ in own], arguments, strict=False)), **named}
    found = {key: given.get(key, default) for key, default in own if key in given or default is not _NO_DEFAULT}
    return found | given


def quantities(value: Any) -> tuple[Quantity, ...]:
    """The quantities that an argument is: one, several, or none."""
    if isinstance(value, GivenVector | GivenMatrix | GivenScalar):
        return (value,)
    if isinstance(value, tuple) and value and isinstance(value[0], GivenVector | GivenScalar):
        return value
    return ()


def entries(quantity: Quantity) -> tuple[w.Node, ...]:
    """All numbers in it."""
    return (quantity.entry,) if isinstance(quantity, GivenScalar) else quantity.entries


def facts(data: Mapping[str, Any], said: frozenset[str]) -> Iterator[tuple[str, Fact]]:
    """The data as a sentence tells them: `v = [3, 4]`, or a letter alone that stands for itself; other things, if the
    problem speaks of them.
    """
    for key, value in data.items():
        own = quantities(value)
        if own:
            own_facts = tuple([q.name if q.given.value == q.name else equation(q.name, q.given.value) for q in own])
            yield key.rstrip("_"), own_facts if isinstance(value, tuple) else own_facts[0]
        elif key in said and value is not None and not isinstance(value, GivenExpression):
            yield key.rstrip("_"), value


@lru_cache(maxsize=512)
def in_letters(text: str, names: tuple[tuple[str, w.Name], ...]) -> w.Node:
    """What a text says of data, with the names that these have on the page."""
    from symla.notation.parse import read

    vectors = frozenset([key for key, name in names if name.kind == "vector"])
    return w.substitute(read(text, vectors=vectors), {read(key, vectors=vectors): name for key, name in names})  # type: ignore[misc]
