"""Derivations as JSON: encoding and decoding are inverse to each other.

A record is an object with its class under `"is"` and its fields by name; fields with default values are omitted.  The
outermost object has the version of the encoding; other versions are refused.
"""

from __future__ import annotations

import json
import re
from functools import lru_cache
from math import gcd
from typing import Any

from symla.derivation import figure, model
from symla.derivation.fields import unfit
from symla.derivation.wellformed import malformed
from symla.errors import SymlaError
from symla.notation import conventions, named, statements, written
from symla.notation.digits import digits_of, from_digits
from symla.notation.frozen import Frozen, fields
from symla.notation.names import is_fit
from symla.notation.rational import Fraction
from symla.notation.signs import UNSEEN
from symla.notation.written import nodes

VERSION = 2
_MOST_DEPTH = 400
_NUMBER = re.compile(r"(-?[0-9]{1,200000})(?:/([0-9]{1,200000}))?")
_LONG = 10_000  # bits; larger integers are stored as text, which JSON readers leave intact


class EncodingError(SymlaError):
    """The text is not a derivation written by symla."""


@lru_cache(maxsize=1)
def classes() -> dict[str, type]:
    """Every stored class, by its name in JSON."""
    found: dict[str, type] = {}
    for module, prefix in (
        (nodes, ""),
        (statements, ""),
        (named, ""),
        (model, "derivation."),
        (figure, "figure."),
        (conventions, "conventions."),
    ):
        for name, kind in vars(module).items():
            if isinstance(kind, type) and issubclass(kind, Frozen) and kind.__module__ == module.__name__:
                found[prefix + name] = kind
    return found


@lru_cache(maxsize=1)
def _names() -> dict[type, str]:
    return {kind: name for name, kind in classes().items()}


@lru_cache(maxsize=256)
def _fields(kind: Any) -> dict[str, Any]:
    """The fields of a record class, with their defaults."""
    return {field.name: field.default for field in fields(kind)}


@lru_cache(maxsize=256)
def _keys(kind: Any) -> frozenset[str]:
    """The keys that an object of this class may have in JSON."""
    return frozenset(("is", *_fields(kind)))


def encode(value: Any) -> Any:
    """A derivation, node or plain value as data for `json`."""
    if value is None or isinstance(value, str | bool):
        return value
    if isinstance(value, int):
        return value if value.bit_length() < _LONG else {"is": "Integer", "value": digits_of(value)}
    if isinstance(value, Fraction):
        return {"is": "Fraction", "value": f"{digits_of(value.numerator)}/{digits_of(value.denominator)}"}
    if isinstance(value, tuple):
        return [encode(v) for v in value]
    kind: Any = type(value)
    result: dict[str, Any] = {"is": _names()[kind]}
    for field, default in _fields(kind).items():
        item = getattr(value, field)
        if item != default or type(item) is not type(default):
            result[field] = encode(item)
    return result


def decode(data: Any, depth: int = 0) -> Any:
    """The inverse of `encode`; raises `EncodingError`."""
    if depth > _MOST_DEPTH:
        raise EncodingError("The JSON text is nested too deeply.")
    if isinstance(data, str):
        return _told(data)
    if data is None or isinstance(data, int | bool):
        return data
    if isinstance(data, list):
        return tuple([decode(v, depth + 1) for v in data])
    if not isinstance(data, dict) or not isinstance(data.get("is"), str):
        raise EncodingError("The JSON text holds something that is not part of a derivation.")
    if data["is"] in ("Integer", "Fraction"):
        return _number(data)
    kind = classes().get(data["is"])
    if kind is None:
        raise EncodingError(f"The JSON text names an unknown kind of thing, {data['is'][:40]!r}.")
    if not data.keys() <= _keys(kind):
        raise EncodingError(f"{data['is']} has no field {min(data.keys() - _keys(kind))[:40]!r}.")
    try:
        found = kind(**{k: decode(v, depth + 1) for k, v in data.items() if k != "is"})
    except TypeError as error:
        raise EncodingError(f"{data['is']} lacks a field: {error}") from None
    except EncodingError:
        raise
    except SymlaError as error:
        raise EncodingError(str(error)) from None
    wrong = unfit(found)
    if wrong is not None:
        raise EncodingError(f"{data['is']} has a field {wrong!r} that holds something else than it should.")
    fault = malformed(found)
    if fault is not None:
        raise EncodingError(f"{data['is']} {fault}.")
    letter = _letter_of(found) if kind in _LETTERED else None
    if letter is not None and not is_fit(letter):
        raise EncodingError("The JSON text holds a name that cannot be printed.")
    return found


def _told(text: str) -> str:
    """A text, if every format can hold it: no half of a character, and nothing that is not seen."""
    if not text.isprintable() and (UNSEEN.search(text) or any("\ud800" <= letter <= "\udfff" for letter in text)):
        raise EncodingError("The JSON text holds a character that cannot be printed.")
    return text


_LETTERED = frozenset((written.Index, written.Summation, named.NamedZero, written.Name))


def _letter_of(node: Any) -> written.Name | None:
    """The name that a page shows for this node; None if it is not a name."""
    if isinstance(node, written.Index):
        return written.Name(node.letter)
    if isinstance(node, written.Summation):
        return written.Name(node.index)
    if isinstance(node, named.NamedZero):
        return node.name
    return node if isinstance(node, written.Name) else None


def _number(data: dict[str, Any]) -> int | Fraction:
    """A long integer or a fraction from its text; it must be in lowest terms, as `encode` writes it."""
    text = data.get("value")
    found = _NUMBER.fullmatch(text) if len(data) == 2 and isinstance(text, str) else None
    if found is None or (found[2] is None) != (data["is"] == "Integer"):
        raise EncodingError("A number is written with digits, a fraction as numerator/denominator.")
    top, bottom = from_digits(found[1]), from_digits(found[2] or "1")
    if found[2] is not None and (bottom < 2 or gcd(top, bottom) > 1):
        raise EncodingError("A fraction is written in lowest terms, and not for a whole number.")
    return Fraction(top, bottom) if found[2] is not None else top


def to_json(parts: dict[str, Any], *, indent: int | None = None) -> str:
    """Named parts as one JSON object with the version."""
    return json.dumps(
        {"symla": VERSION} | {name: encode(value) for name, value in parts.items()}, ensure_ascii=False, indent=indent
    )


def from_json(text: str) -> dict[str, Any]:
    """The inverse of `to_json`; raises `EncodingError`."""
    try:
        data = json.loads(text, object_pairs_hook=_once)
    except RecursionError:
        raise EncodingError("The JSON text is nested too deeply.") from None
    except (TypeError, ValueError) as error:
        raise EncodingError(f"This is not JSON: {error}") from None
    if not isinstance(data, dict) or "symla" not in data:
        raise EncodingError("This JSON text was not written by symla.")
    version = data.pop("symla")
    if type(version) is not int:
        raise EncodingError(f"The version of a stored solution is the whole number {VERSION}.")
    if version != VERSION:
        raise EncodingError(
            f"This is version {str(version)[:20]} of stored solutions, and this symla reads version {VERSION} alone: "
            "solve the problem again and store it anew."
        )
    return {name: decode(value) for name, value in data.items()}


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """An object whose keys are all different: of two values, one would be passed over."""
    found = dict(pairs)
    if len(found) < len(pairs):
        keys = [key for key, _ in pairs]
        twice = next(key for key in keys if keys.count(key) > 1)
        raise EncodingError(f"The JSON text has the key {twice[:40]!r} twice in one object.")
    return found
