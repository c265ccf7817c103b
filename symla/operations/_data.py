"""The data of an operation: by parameter, as quantities, and as facts of a sentence."""

from __future__ import annotations

import importlib
from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from typing import Any

from symla.derivation.build import equation
from symla.derivation.given import GivenExpression, GivenMatrix, GivenScalar, GivenVector, Quantity
from symla.derivation.model import Fact, Given
from symla.notation import written as w
from symla.operations._terms import matrix_named, vector_named
from symla.problems import Problem, problem, topics

Body = Callable[..., None]

QUANTITY = (GivenVector, GivenMatrix, GivenScalar)


def problem_of(name: str) -> Problem:
    """The problem of an operation."""
    found = problem(name)
    assert found is not None, name
    return found


@lru_cache(maxsize=256)
def body_of(name: str) -> Body:
    """The function that works an operation on a sheet, by its name, so that operations do not import one another."""
    module = importlib.import_module(f"symla.operations.{topics()[name]}.{name}")
    found: Body = getattr(module, name)
    return found


def bound(asked: Problem, arguments: tuple[Any, ...], named: Mapping[str, Any]) -> dict[str, Any]:
    """The arguments by parameter name, in the order of the parameters."""
    defaults = asked.defaults
    return {**defaults, **dict(zip(defaults, arguments, strict=False)), **named} if arguments else {**defaults, **named}


def quantities(value: Any) -> tuple[Quantity, ...]:
    """The quantities in an argument: one, several, or none."""
    if isinstance(value, QUANTITY):
        return (value,)
    if isinstance(value, tuple) and value and isinstance(value[0], QUANTITY):
        return value
    return ()


def listed(name: w.Name, form: w.Node) -> GivenVector | GivenMatrix:
    """A vector or matrix by its letter."""
    return vector_named(name, form) if isinstance(form, w.Vector) else matrix_named(name, form)


def entries(quantity: Quantity) -> tuple[w.Node, ...]:
    """All numbers in the quantity."""
    return (quantity.entry,) if isinstance(quantity, GivenScalar) else quantity.entries


def facts(data: Mapping[str, Any], mentioned: frozenset[str]) -> Iterator[tuple[str, Fact]]:
    """The data as facts of a sentence: `v = [3, 4]`, or a letter that stands for itself; other arguments where the
    problem mentions them.
    """
    for key, value in data.items():
        given = quantities(value)
        if given or (key in mentioned and value is not None and not isinstance(value, GivenExpression)):
            yield key.rstrip("_"), _fact(value, given)


def posed(
    wanted: Mapping[str, str], data: Mapping[str, Any], goal: w.Node, given: tuple[Given, ...]
) -> Iterator[tuple[str, Fact]]:
    """The facts of the sentence that poses the problem, where they are not simply the data."""
    for word, key in wanted.items():
        if key == "goal":
            yield word, goal
        elif key:
            value = data[key if key in data else f"{key}_"]  # `from_`, which Python reserves
            yield word, _fact(value, quantities(value))
        else:
            yield word, tuple([equation(datum.name, datum.value) for datum in given])


def _fact(value: Any, given: tuple[Quantity, ...]) -> Fact:
    if not given:
        found: Fact = value
        return found
    return tuple([_datum(q.given) for q in given]) if isinstance(value, tuple) else _datum(given[0].given)


def _datum(given: Given) -> w.Node:
    return (
        given.name if type(given.value) is w.Name and given.value == given.name else equation(given.name, given.value)
    )


@lru_cache(maxsize=512)
def in_letters(text: str, names: tuple[tuple[str, w.Name], ...]) -> w.Node:
    """A text about the data, with the names that the data have on the page."""
    from symla.notation.parse import read

    vectors = frozenset([key for key, name in names if name.kind == "vector"])
    return w.substitute(read(text, vectors=vectors), {read(key, vectors=vectors): name for key, name in names})
