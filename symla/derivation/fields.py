"""Runtime type checks of record fields, for data from outside."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from types import UnionType
from typing import Any, ForwardRef, Literal, Union, get_args, get_origin, get_type_hints

from symla.derivation import model
from symla.notation.frozen import fields

Check = Callable[[Any], bool]


def unfit(value: Any) -> str | None:
    """The name of the first field whose value does not match its annotation; None if all match."""
    kind: Any = type(value)
    for name, fits in _checks(kind):
        if not fits(getattr(value, name)):
            return name
    return None


@lru_cache(maxsize=256)
def _checks(kind: Any) -> tuple[tuple[str, Check], ...]:
    hints = get_type_hints(kind)
    return tuple([(field.name, _check(hints[field.name])) for field in fields(kind)])


@lru_cache(maxsize=256)
def _check(hint: Any) -> Check:
    """The check of an annotation, made once: annotations are slow to take apart."""
    if isinstance(hint, ForwardRef | str):  # a tuple of facts is a fact
        name = hint if isinstance(hint, str) else hint.__forward_arg__
        return lambda value: _check(vars(model)[name])(value)
    origin, own = get_origin(hint), get_args(hint)
    if origin is Union or origin is UnionType:
        return _any_of(own)
    if origin is Literal:
        return lambda value: isinstance(value, str) and value in own
    if origin is tuple:
        inner = [_check(one) for one in own if one is not Ellipsis]
        return _every(inner[0]) if own[-1] is Ellipsis else _each(inner)
    if hint is int:  # a truth value is none
        return lambda value: type(value) is int
    return lambda value: isinstance(value, hint)


def _any_of(hints: tuple[Any, ...]) -> Check:
    """The classes among them are tried first, all at once."""
    kinds = tuple([hint for hint in hints if isinstance(hint, type) and hint is not int and get_origin(hint) is None])
    others = [_check(hint) for hint in hints if hint not in kinds]
    return lambda value: isinstance(value, kinds) or any(fits(value) for fits in others)


def _every(fits: Check) -> Check:
    return lambda value: isinstance(value, tuple) and all(map(fits, value))


def _each(checks: list[Check]) -> Check:
    def fit(value: Any) -> bool:
        return (
            isinstance(value, tuple)
            and len(value) == len(checks)
            and all(fits(part) for fits, part in zip(checks, value, strict=True))
        )

    return fit
