"""Runtime type checks of record fields, for data from outside."""

from __future__ import annotations

from functools import lru_cache
from types import UnionType
from typing import Any, ForwardRef, Literal, Union, get_args, get_origin, get_type_hints

from symla.derivation import model
from symla.notation.frozen import fields


def unfit(value: Any) -> str | None:
    """The name of the first field whose value does not match its annotation; None if all match."""
    kind: Any = type(value)
    hints = _hints(kind)
    return next((name for name, hint in hints.items() if not _fits(getattr(value, name), hint)), None)


@lru_cache(maxsize=256)
def _hints(kind: Any) -> dict[str, Any]:
    hints = get_type_hints(kind)
    return {field.name: hints[field.name] for field in fields(kind)}


def _fits(value: Any, hint: Any) -> bool:
    if isinstance(hint, ForwardRef | str):  # a tuple of facts is a fact
        hint = vars(model)[hint if isinstance(hint, str) else hint.__forward_arg__]
    origin, own = get_origin(hint), get_args(hint)
    if origin is Union or origin is UnionType:
        return any(_fits(value, one) for one in own)
    if origin is Literal:
        return isinstance(value, str) and value in own
    if origin is tuple:
        if not isinstance(value, tuple):
            return False
        kinds = [own[0]] * len(value) if own[-1] is Ellipsis else own
        return len(value) == len(kinds) and all(map(_fits, value, kinds))
    return type(value) is int if hint is int else isinstance(value, hint)
