"""Examples worked once for all tests of a process, since solutions are immutable; shares of what is tried on them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import TypeVar

import symla

_Way = TypeVar("_Way")


@cache
def solved(example: str) -> symla.Solution:
    """The solution of an example of an operation; its proof is kept with it."""
    return symla.solve(example)


def shared(ways: Sequence[_Way], turn: int, turns: int) -> Sequence[_Way]:
    """The share of ways of this turn, where so many turns take them all."""
    return ways[turn % turns :: turns]
