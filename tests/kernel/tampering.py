"""Stored solutions with one leaf changed: a number, a word, a key, a flag, a letter, an entry of a list.

`tampered(data)` yields (the path of the change, what was done, the changed data).  A change has one of these effects:

    TOLD    the page states something else
    LESS    the page states less: a line, a reason, a heading, a remedy is missing
    LAID    the layout differs: one line, among the checks, another order
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum
from typing import Any

from symla.operations import topics

Way = tuple[str | int, ...]


class Does(Enum):
    """The effect of a change on the page."""

    TOLD = "told"
    LESS = "less"
    LAID = "laid"


Change = tuple[str, Does, Any]
_SIGNS = ("=", "!=", "<", ">", "<=", ">=", "~", "->", "<->")
_CHOICES = {
    "role": ("work", "check", "remark"),
    "basis": ("definition", "substitution", "arithmetic"),
    "unit": ("", "degrees"),
    "domain": ("real", "complex"),
    "symbol": _SIGNS,
}
_FUNCTIONS = ("trace", "nullity", "determinant")
_KINDS = {"Name": ("scalar", "vector", "matrix")}
_WORDS = ("one", "infinite", "none", "row", "column", "real", "relu", "step", "euclidean", "manhattan", "cofactors")
_LISTS = ("chains", "links", "detail", "remedies")
_LAYOUT = ("minor", "compact", "role", "signed")
_SPARED = ("reason", "heading", "plan", "detail", "remedies", "decimal", "letter")


def tampered(data: Any) -> Iterator[tuple[Way, str, Does, Any]]:
    """Every change of a stored derivation in one place."""
    every = list(ways(data, ()))
    names = names_by_kind(data, every)
    for way in every:
        yield from tampered_at(data, way, names)


def names_by_kind(data: Any, every: list[Way]) -> dict[str, list[Any]]:
    """The names of the page, each once."""
    found: dict[str, list[Any]] = {}
    for item in [at(data, way) for way in every]:
        if isinstance(item, dict) and item.get("is") == "Name":
            alike = found.setdefault(item.get("kind", "scalar"), [])
            if item not in alike:
                alike.append(item)
    return found


def tampered_at(data: Any, way: Way, names: dict[str, list[Any]]) -> list[tuple[Way, str, Does, Any]]:
    """Every change of the part at this path; in sentences, also the next name of the page in place of one."""
    own = at(data, way)
    found = [(way, what, does, changed) for what, does, changed in _changes(data, way) if changed != own]
    if "facts" in way and isinstance(own, dict) and own.get("is") == "Name":
        others = names[own.get("kind", "scalar")]
        if len(others) > 1:
            found.append((way, "another name", Does.TOLD, others[(others.index(own) + 1) % len(others)]))
    return found


def ways(data: Any, way: Way) -> Iterator[Way]:
    """The paths of all parts of the data."""
    yield way
    if isinstance(data, dict):
        for key, item in data.items():
            if key != "is":
                yield from ways(item, (*way, key))
    elif isinstance(data, list):
        for number, item in enumerate(data):
            yield from ways(item, (*way, number))


def at(data: Any, way: Way) -> Any:
    """The part at this path."""
    for key in way:
        data = data[key]
    return data


def put(data: Any, way: Way, changed: Any) -> Any:
    """The data with another part at this path."""
    if not way:
        return changed
    copy = list(data) if isinstance(data, list) else dict(data)
    copy[way[0]] = put(data[way[0]], way[1:], changed)
    return copy


def _changes(data: Any, way: Way) -> Iterator[Change]:
    item = at(data, way)
    key = way[-1] if way else None
    holder = at(data, way[:-1]) if way else None
    kind = holder.get("is") if isinstance(holder, dict) else None
    if isinstance(item, bool):
        yield "flag", Does.LAID if key in _LAYOUT else Does.TOLD, not item
    elif isinstance(item, int):
        for number in (item + 1, item - 1, -item):
            yield f"{item} -> {number}", Does.TOLD, number
    elif isinstance(item, str):
        yield from _words(item, key, kind, way)
    elif isinstance(item, list):
        if not _is_pair(item, way):
            yield from _entries(item, key)
    elif isinstance(item, dict):
        yield from _fields(item)


def _words(item: str, key: Any, kind: str | None, way: Way) -> Iterator[Change]:
    if kind == "Fraction":
        top, bottom = item.split("/")
        yield "numerator", Does.TOLD, f"{int(top) + int(bottom)}/{bottom}"
        yield "sign", Does.TOLD, f"{-int(top)}/{bottom}"
    elif key == "operation":
        yield from (("operation", Does.TOLD, name) for name in topics())
    elif key in _CHOICES or (key == "kind" and kind in _KINDS):
        for word in _CHOICES.get(key) or _KINDS[str(kind)]:
            yield f"{key} {word}", Does.LAID if key in _LAYOUT else Does.TOLD, word
    elif key == "digits":
        yield "digit", Does.TOLD, item[:-1] + str((int(item[-1]) + 1) % 10)
    elif key == "base":
        yield "letter", Does.TOLD, "q" if item != "q" else "r"
    elif "subscript" in way[-2:]:
        yield "subscript", Does.TOLD, str(int(item) + 1) if item.isdigit() else f"{item}x"
    elif key == "function":
        yield from ((f"function {word}", Does.TOLD, word) for word in (*_FUNCTIONS, f"{item}x") if word != item)
    elif key != "key":
        yield from ((f"word {word}", Does.TOLD, word) for word in (*_WORDS, f"{item}x"))


def _is_pair(item: list[Any], way: Way) -> bool:
    """Whether this is a fact with its name."""
    return len(item) == 2 and isinstance(item[0], str) and "facts" in way[-2:]


def _entries(item: list[Any], key: Any) -> Iterator[Change]:
    does = Does.LESS if key in _LISTS else Does.TOLD
    for i in range(len(item)):
        yield f"{i} left out", does, item[:i] + item[i + 1 :]
        yield f"{i} twice", Does.TOLD, item[: i + 1] + item[i:]
    for i in range(len(item) - 1):
        turned = [*item[:i], item[i + 1], item[i], *item[i + 2 :]]
        yield f"{i} and {i + 1} exchanged", Does.LAID if key in (*_LISTS, "cases", "facts") else Does.TOLD, turned


def _fields(item: dict[str, Any]) -> Iterator[Change]:
    """A field left out, which then has its default; or a default written out."""
    for field in item:
        if field not in ("is", "key"):
            does = Does.LESS if field in _SPARED else Does.LAID if field in _LAYOUT else Does.TOLD
            yield f"without {field}", does, {key: own for key, own in item.items() if key != field}
    own: dict[str, list[tuple[str, Any]]] = {
        "derivation.Link": [("minor", True)],
        "derivation.Chain": [("compact", True), ("role", "check"), ("role", "remark")],
        "derivation.Part": [("unit", "degrees"), ("letter", {"is": "Name", "base": "q"})],
        "derivation.Derivation": [("domain", "complex")],
        "derivation.Equal": [("basis", "definition"), ("basis", "substitution")],
        "Product": [("signed", True)],
        "Name": [("accent", "hat"), ("kind", "vector")],
        "Matrix": [("bar", 1)],
    }
    for field, value in own.get(item["is"], []):
        if field not in item:
            yield f"{field} {value}", Does.LAID if field in _LAYOUT else Does.TOLD, {**item, field: value}
    if item["is"] == "Count":
        yield "a bare number", Does.TOLD, item["number"]
