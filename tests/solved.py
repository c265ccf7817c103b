"""Examples worked once for all tests of a process, since solutions are immutable; shares of what is tried on them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Any, TypeVar

import symla
from symla.derivation.model import Reason
from symla.notation.frozen import Frozen
from symla.operations import operation, topics

_Way = TypeVar("_Way")


@cache
def solved(example: str) -> symla.Solution:
    """The solution of an example of an operation; its proof is kept with it."""
    return symla.solve(example)


def telling(name: str) -> tuple[str, ...]:
    """The few examples of an operation that have all words of its examples, and every kind of expression that no
    example of an operation before has.
    """
    return _telling()[name]


@cache
def _telling() -> dict[str, tuple[str, ...]]:
    seen: set[object] = set()
    found = {}
    for name in topics():
        examples = operation(name).examples
        found[name] = tuple(few({one: set(kinds_of_parts(solved(one).derivation, name)) for one in examples}, seen))
    return found


def few(parts: Mapping[_Way, set[object]], seen: set[object]) -> list[_Way]:
    """Few of these that together have all of their parts that were not seen before, and those parts as seen."""
    kept = []
    while parts and parts[best := max(parts, key=lambda one: len(parts[one] - seen))] - seen:
        kept.append(best)
        seen |= parts[best]
    return kept


def kinds_of_parts(part: Any, name: str) -> Iterator[object]:
    """The keys of its words, and each kind of part within each kind."""
    if isinstance(part, Reason):
        yield name, part.key
    if isinstance(part, tuple):
        for own in part:
            yield from kinds_of_parts(own, name)
    elif isinstance(part, Frozen):
        for field in part.__struct_fields__:
            own = getattr(part, field)
            for inner in own if type(own) is tuple else (own,):
                yield type(part), field, type(inner)
            yield from kinds_of_parts(own, name)


def shared(ways: Sequence[_Way], turn: int, turns: int) -> Sequence[_Way]:
    """The share of ways of this turn, where so many turns take them all."""
    return ways[turn % turns :: turns]
