"""Validation of a file against its model; every fault is worded for the author and has a position."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from pydantic import BaseModel, ValidationError

from symla.documents.faults import Source
from symla.documents.handouts.spec import BELOW, ConventionsSpec, HandoutSpec, Path, Spec, conventions_of
from symla.documents.marked import Node, find, key_of, plain
from symla.errors import SymlaError, either, resembled, suggestion
from symla.notation.conventions import Conventions


def checked(model: type[Spec], node: Node, source: Source) -> Any:
    """The validated model of a tree; None if it is invalid, with every fault recorded in the source."""
    try:
        return model.model_validate(plain(node))
    except ValidationError as error:
        for detail in error.errors(include_url=False):
            path: Path = detail["loc"]
            where = find(node, path)
            what = _told(detail, model, path)
            if detail["type"] == "extra_forbidden":
                where = key_of(node, path)
                path = path[:-1]
            elif detail["type"] == "missing":
                path = path[:-1]
            source.fault(where.start, named(path), what)
        return None


def conventions_from(given: Any) -> Conventions:
    """The conventions from user input such as `{"decimals": 2}`; raises `SymlaError`."""
    try:
        return conventions_of(ConventionsSpec.model_validate(given))
    except ValidationError as error:
        faults = []
        for detail in error.errors(include_url=False):
            path: Path = detail["loc"]
            place = path[:-1] if detail["type"] == "extra_forbidden" else path
            faults.append(f"{named(place) or 'conventions'}: {_told(detail, ConventionsSpec, path)}")
        raise SymlaError("; ".join(faults)) from None


def named(path: Path) -> str:
    """The place in the handout: ("sections", 1, "problems", 2, "detail") -> section 2, problem 3, detail"""
    words: list[str] = []
    for step in path:
        if isinstance(step, int):
            words[-1] = f"{words[-1].removesuffix('s')} {step + 1}"
        else:
            words.append(step)
    return ", ".join(words)


def _told(error: Any, model: type[BaseModel], path: Path) -> str:
    """The fault, worded for the author."""
    kind, context = error["type"], error.get("ctx", {})
    if kind == "extra_forbidden" and error["input"] is None and not str(path[-1]).isidentifier():
        return f"a text with a comma stands in quotation marks within {{ }}, or {str(path[-1])[:40]!r} is read as a key"
    if kind == "extra_forbidden":
        key, known = str(path[-1]), _keys(model, path[:-1])
        above = [place for place, one in BELOW.items() if key in one.model_fields] if model is HandoutSpec else []
        if above and not resembled(key, known):
            return f"there is no key {key!r} here; it stands under {either(above)}"
        if model is HandoutSpec and len(path) > 1 and key in model.model_fields:
            return f"there is no key {key!r} here; it stands for the whole handout, at the beginning of a line"
        return f"there is no key {key[:40]!r}{suggestion(key, known)}"
    if kind == "missing":
        return f"{path[-1]} is missing"
    if error["input"] is None:
        return "is empty"
    if kind == "literal_error":
        expected = context["expected"]
        return f"{str(error['input'])[:40]!r} is not {'one of ' * (' or ' in expected)}{expected}".replace("'", "")
    if kind.startswith("int"):
        return f"{str(error['input'])[:40]!r} is not a whole number"
    return {
        "bool_parsing": "is true or false",
        "bool_type": "is true or false",
        "string_type": "takes a text",
        "list_type": 'takes a list, whose items begin with "- "',
        "dict_type": "takes names with values, as in u: [3, 4]",
        "model_type": "takes keys with values, each in a line of its own",
        "greater_than_equal": f"is at least {context.get('ge')}",
        "less_than_equal": f"is at most {context.get('le')}",
    }.get(kind, str(error["msg"]))


def _keys(model: type[BaseModel], path: Path) -> Iterable[str]:
    """The keys that are allowed at a path."""
    known: type[BaseModel] = model
    for step in path:
        known = BELOW.get(str(step), known)
    return known.model_fields
