"""Readings of the page: whether a number, word or flag that a sentence states is what the page has.

    index -1        the last index of the name that the lines are about
    steps add chain the number of row operations of the chain that add a multiple of a row

`problems/<topic>/told.txt` says how each fact of each sentence is read; the readings are the public functions of the
modules here that are asked of a place, `here`.  A reading takes the place of the sentence, the stated fact, and what it
depends on: names of other facts of the sentence, of parts of the answer, of parameters.  It returns whether the page
has the fact so, or None if it cannot decide.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache
from types import FunctionType, ModuleType

from symla.kernel.page.readings import (
    answers,
    claims,
    deciding,
    equations,
    lines,
    names,
    patterns,
    remedies,
    rows,
    statements,
    subjects,
    work,
    zeros,
)
from symla.problems import told

Reading = tuple[Callable[..., bool | None], tuple[str, ...]]  # and what it depends on


def _defined_in(module: ModuleType) -> dict[str, Callable[..., bool | None]]:
    """The readings that a module defines, by their names: its functions that are asked of a place `here`."""
    own = [f for f in vars(module).values() if isinstance(f, FunctionType) and f.__module__ == module.__name__]
    return {f.__name__: f for f in own if f.__name__[0] != "_" and f.__code__.co_varnames[:1] == ("here",)}


_ABOUT_CLAIMS = (claims, subjects, patterns, remedies, zeros)
_MODULES = (lines, rows, equations, work, statements, answers, names, deciding, *_ABOUT_CLAIMS)
_OF_CLAIMS = frozenset([name for module in _ABOUT_CLAIMS for name in _defined_in(module)])
_READINGS = {name: reading for module in _MODULES for name, reading in _defined_in(module).items()}


@lru_cache(maxsize=128)
def readings(topic: str, borrowed: bool = False) -> Mapping[tuple[str, str], Reading]:
    """The readings of the facts of sentences of this topic, by the key of the sentence and the name of the fact.  Words
    that another operation has borrowed may be about other data than its own.
    """
    ways = told(topic).items()
    return {fact: (_READINGS[way[0]], way[1:]) for fact, way in ways if not borrowed or way[0] != "data"}


@lru_cache(maxsize=64)
def of_claims(topic: str) -> frozenset[tuple[str, str]]:
    """The facts of this topic that are statements, and read although they are proved."""
    return frozenset([fact for fact, (name, *_) in told(topic).items() if name in _OF_CLAIMS])
