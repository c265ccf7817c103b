"""Data that are nested too deeply are told in a message: Python itself would only say that it went too deep."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import ParamSpec, TypeVar

from symla.errors import InputError

_P = ParamSpec("_P")
_R = TypeVar("_R")


def bounded_depth(door: Callable[_P, _R]) -> Callable[_P, _R]:
    """The function, with an `InputError` where Python runs out of levels."""

    @wraps(door)
    def bounded(*arguments: _P.args, **options: _P.kwargs) -> _R:
        try:
            return door(*arguments, **options)
        except RecursionError:
            raise InputError("the data are nested too deeply") from None

    return bounded
