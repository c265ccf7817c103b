"""The data of an operation: by the names of its parameters, as quantities, as a sentence tells them."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from typing import Any

from symla.derivation.build import equation
from symla.derivation.given import GivenExpression, GivenMatrix, GivenScalar, GivenVector, Quantity, givens
from symla.derivation.model import Fact
from symla.notation import written as w

Body = Callable[..., None]


@lru_cache(maxsize=256)
def _parameters(body: Body) -> dict[str, Any]:
    """The parameters of a body, in order, and their defaults."""
    _, *own = inspect.signature(body).parameters.values()
    return {p.name: p.default for p in own if p.kind is not inspect.Parameter.VAR_KEYWORD}


def bound(body: Body, arguments: tuple[Any, ...], named: Mapping[str, Any]) -> dict[str, Any]:
    """The arguments by the names of the parameters, in their order."""
    own = _parameters(body)
    return {**own, **dict(zip(own, arguments, strict=False)), **named}


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
        if quantities(value) or (key in said and value is not None and not isinstance(value, GivenExpression)):
            yield key.rstrip("_"), _fact(value)


def posed(wanted: Mapping[str, str], data: Mapping[str, Any], goal: w.Node) -> Iterator[tuple[str, Fact]]:
    """What the sentence that poses a problem tells, where that is not simply the data."""
    for word, key in wanted.items():
        if key:
            yield word, goal if key == "goal" else _fact(data[key])
        else:
            own = givens(*[q for value in data.values() for q in quantities(value)])
            yield word, tuple([equation(given.name, given.value) for given in own])


def _fact(value: Any) -> Fact:
    own = quantities(value)
    if not own:
        found: Fact = value
        return found
    told = tuple([q.name if q.given.value == q.name else equation(q.name, q.given.value) for q in own])
    return told if isinstance(value, tuple) else told[0]


@lru_cache(maxsize=512)
def in_letters(text: str, names: tuple[tuple[str, w.Name], ...]) -> w.Node:
    """What a text says of data, with the names that these have on the page."""
    from symla.notation.parse import read

    vectors = frozenset([key for key, name in names if name.kind == "vector"])
    return w.substitute(read(text, vectors=vectors), {read(key, vectors=vectors): name for key, name in names})  # type: ignore[misc]
