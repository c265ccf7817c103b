"""The data of an operation: by the names of its parameters, as quantities, as a sentence tells them."""

from __future__ import annotations

import importlib
from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from typing import Any

from symla.derivation.build import equation
from symla.derivation.given import GivenExpression, GivenMatrix, GivenScalar, GivenVector, Quantity, givens
from symla.derivation.model import Fact
from symla.notation import written as w
from symla.problems import Problem, problem, topics

Body = Callable[..., None]


def problem_of(name: str) -> Problem:
    """The problem of an operation."""
    found = problem(name)
    assert found is not None, name
    return found


@lru_cache(maxsize=256)
def body_of(name: str) -> Body:
    """The function that works an operation on a sheet, by its name: operations need not import one another."""
    module = importlib.import_module(f"symla.operations.{topics()[name]}.{name}")
    found: Body = getattr(module, name)
    return found


@lru_cache(maxsize=256)
def _defaults(asked: Problem) -> dict[str, Any]:
    return {p.own: p.value for p in asked.signature if not p.free}


def bound(asked: Problem, arguments: tuple[Any, ...], named: Mapping[str, Any]) -> dict[str, Any]:
    """The arguments by the names of the parameters, in their order."""
    own = _defaults(asked)
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
