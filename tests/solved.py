"""Examples worked once for all tests of a run, since solutions are immutable; shares of what is tried on them."""

from __future__ import annotations

import os
import pickle
import random
from collections.abc import Callable, Iterator, Mapping, Sequence, Set
from functools import cache, wraps
from hashlib import sha256
from pathlib import Path
from typing import Any, TypeVar

import symla
from symla.derivation.model import Reason
from symla.kernel.page.report import Report
from symla.notation.frozen import Frozen
from symla.operations import operation, topics

SHARED = "SYMLA_TESTS_SHARED"  # names the folder that the processes of a run share, where there are several
_Way = TypeVar("_Way")


def once(make: Callable[[str], _Way]) -> Callable[[str], _Way]:
    """What is made of a text, made once: the first process that makes it leaves it to the others."""

    @cache
    @wraps(make)
    def found(text: str) -> _Way:
        if SHARED not in os.environ:
            return make(text)
        file = Path(os.environ[SHARED], sha256(f"{make.__qualname__} {text}".encode()).hexdigest())
        if file.exists():
            return pickle.loads(file.read_bytes())  # type: ignore[no-any-return]
        made = make(text)
        own = file.with_suffix(f".{os.getpid()}")
        own.write_bytes(pickle.dumps(made))
        own.replace(file)  # whole, or not there
        return made

    return found


@cache
def solved(example: str) -> symla.Solution:
    """The solution of an example of an operation; its proof is kept with it."""
    solution, report = _proved(example)
    vars(solution)["report"] = report
    return solution


@once
def _proved(example: str) -> tuple[symla.Solution, Report]:
    solution = symla.solve(example)
    return solution, solution.report


def telling(name: str) -> tuple[str, ...]:
    """The few examples of an operation that have all words of its examples, and every kind of expression that no
    example of an operation before has.
    """
    return _telling(words=True)[name]


def typical(name: str) -> tuple[str, ...]:
    """Those of them that have every kind of expression, whatever its words; one at least."""
    return _telling(words=False)[name] or operation(name).examples[:1]


@cache
def _telling(words: bool) -> dict[str, tuple[str, ...]]:
    seen: set[object] = set()
    return {
        name: tuple(few({one: {part for part in own if words or part[0] != name} for one, own in parts.items()}, seen))
        for name, parts in _parts().items()
    }


@cache
def _parts() -> dict[str, dict[str, set[tuple[object, ...]]]]:
    """The kinds of parts of every example."""
    for example in random.sample(every := [one for name in topics() for one in operation(name).examples], len(every)):
        solved(example)  # by each of several processes in an order of its own, so that it finds what others solved
    return {
        name: {one: set(kinds_of_parts(solved(one).derivation, name)) for one in operation(name).examples}
        for name in topics()
    }


def few(parts: Mapping[_Way, Set[object]], seen: set[object]) -> list[_Way]:
    """Few of these that together have all of their parts that were not seen before, and those parts as seen."""
    kept = []
    while parts and parts[best := max(parts, key=lambda one: len(parts[one] - seen))] - seen:
        kept.append(best)
        seen |= parts[best]
    return kept


def kinds_of_parts(part: Any, name: str) -> Iterator[tuple[object, ...]]:
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
