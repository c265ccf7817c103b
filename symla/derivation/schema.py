"""The JSON Schema of stored solutions, generated from the stored classes.

{"is": "Number", "value": 3}      an object with its class under "is" and its fields by name; defaults may be omitted
"""

from __future__ import annotations

from types import UnionType
from typing import Any, ForwardRef, Literal, Union, get_args, get_origin, get_type_hints

from symla.derivation import model
from symla.derivation.encode import VERSION, classes
from symla.notation.frozen import fields
from symla.notation.rational import Fraction

DIALECT = "https://json-schema.org/draft/2020-12/schema"
_LONG_INTEGER = {"$ref": "#/$defs/Integer"}
_PLAIN: dict[Any, Any] = {
    bool: {"type": "boolean"},
    str: {"type": "string"},
    int: {"anyOf": [{"type": "integer"}, _LONG_INTEGER]},
    Fraction: {"$ref": "#/$defs/Fraction"},
    type(None): {"type": "null"},
}


def schema() -> dict[str, Any]:
    """The schema as JSON data."""
    known = classes()
    return {
        "$schema": DIALECT,
        "title": "A solution worked by symla",
        "type": "object",
        "properties": {
            "symla": {"const": VERSION},
            "derivation": {"$ref": "#/$defs/derivation.Derivation"},
            "conventions": {"$ref": "#/$defs/conventions.Conventions"},
            "language": {"type": "string"},
        },
        "required": ["symla", "derivation"],
        "additionalProperties": False,
        "$defs": {
            "Fact": _of(model.Fact, known),
            "Integer": _written(r"^-?[0-9]+$", "Integer"),
            "Fraction": _written(r"^-?[0-9]+/[0-9]+$", "Fraction"),
            **{name: _object(name, kind, known) for name, kind in known.items()},
        },
    }


def _written(pattern: str, name: str) -> dict[str, Any]:
    """The schema of a number that is stored as text."""
    return {
        "type": "object",
        "properties": {"is": {"const": name}, "value": {"type": "string", "pattern": pattern}},
        "required": ["is", "value"],
        "additionalProperties": False,
    }


def _object(name: str, kind: Any, known: dict[str, type]) -> dict[str, Any]:
    """The schema of a class, or of any of its subclasses."""
    inner = [other for other, own in known.items() if own is not kind and issubclass(own, kind)]
    if inner:
        return {"anyOf": [{"$ref": f"#/$defs/{other}"} for other in inner]}
    hints = get_type_hints(kind)
    own = {field.name: _of(hints[field.name], known) for field in fields(kind)}
    needed = [field.name for field in fields(kind) if field.required]
    return {
        "type": "object",
        "description": (kind.__doc__ or "").strip().partition("\n")[0],
        "properties": {"is": {"const": name}, **own},
        "required": ["is", *needed],
        "additionalProperties": False,
    }


def _of(hint: Any, known: dict[str, type]) -> dict[str, Any]:
    """The schema of an annotation."""
    if isinstance(hint, ForwardRef | str):  # a tuple of facts is a fact
        return {"$ref": "#/$defs/Fact"}
    if hint in _PLAIN:
        plain: dict[str, Any] = _PLAIN[hint]
        return plain
    origin, own = get_origin(hint), get_args(hint)
    if origin is Union or origin is UnionType:
        return {"anyOf": [_of(one, known) for one in own]}
    if origin is Literal:
        return {"enum": list(own)}
    if origin is tuple:
        if own[-1] is Ellipsis:
            return {"type": "array", "items": _of(own[0], known)}
        return {
            "type": "array",
            "prefixItems": [_of(one, known) for one in own],
            "minItems": len(own),
            "maxItems": len(own),
        }
    name = next(name for name, kind in known.items() if kind is hint)
    return {"$ref": f"#/$defs/{name}"}
