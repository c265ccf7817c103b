"""Python's `RecursionError` on deeply nested data, turned into an `InputError`."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import ParamSpec, TypeVar

from symla.errors import InputError

_P = ParamSpec("_P")
_R = TypeVar("_R")


def bounded_depth(door: Callable[_P, _R]) -> Callable[_P, _R]:
    """The function, raising `InputError` where Python's recursion limit is reached."""

    @wraps(door)
    def bounded(*arguments: _P.args, **options: _P.kwargs) -> _R:
        try:
            return door(*arguments, **options)
        except RecursionError:
            raise InputError("the data are nested too deeply") from None

    return bounded
