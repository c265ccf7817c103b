"""Solutions as data: the answer of one is the value of a name or an argument of another problem."""

from __future__ import annotations

from typing import Any

from symla.solving.answers import answer_of
from symla.solving.solution import Solution

_DEEPEST = 3  # deeper lists are not data; a list may even contain itself


def with_answers(value: Any, depth: int = 0) -> Any:
    """The value with solutions replaced by their written answers.  Raises `SymlaError` for a solution without a single
    answer, and `NotProved` for one that is not proved.
    """
    if isinstance(value, Solution):
        return answer_of(value)
    if (
        depth <= _DEEPEST
        and type(value) in (list, tuple)
        and any(isinstance(part, Solution | list | tuple) for part in value)
    ):
        return type(value)([with_answers(part, depth + 1) for part in value])
    return value
