"""Examples worked once for all tests of a process: solutions are immutable."""

from __future__ import annotations

from functools import cache

import symla


@cache
def solved(example: str) -> symla.Solution:
    """The solution of an example of an operation; its proof is kept with it."""
    return symla.solve(example)
