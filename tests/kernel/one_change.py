"""Sabotage: every derivation that differs in one thing from a true one.

A number, a relation sign, the rows of a row operation, a word or a property is replaced by another.  The changes are
made in the JSON of the derivation, so they cover everything that a page shows.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from symla.derivation.encode import decode, encode
from symla.derivation.model import Derivation, Figure
from symla.notation.frozen import replace
from tests.kernel.tampering import at

_SIGNS = {"=": "!=", "!=": "=", "<": ">", ">": "<", "<=": ">", ">=": "<"}
_WORDS = {"one": "infinite", "infinite": "none", "none": "one", "independent": "dependent", "dependent": "independent"}


def sabotaged(derivation: Derivation, within: tuple[str, ...] = ()) -> Iterator[tuple[str, Derivation]]:
    """Every derivation with one change, anywhere or within this part, and the place of the change."""
    data = encode(derivation)
    for path in _places(at(data, within), within):
        for change in _changes(at(data, path)):
            changed = decode(at(data, path) | change)
            yield f"{'.'.join(map(str, path))}: {change}", _with(derivation, path, changed)


def with_mark(derivation: Derivation, figure: Figure, number: int, mark: object) -> Derivation:
    """The derivation whose only figure has another mark at this place."""
    marks = (*figure.marks[:number], mark, *figure.marks[number + 1 :])
    return replace(derivation, figures=(replace(figure, marks=marks),))


def _with(whole: Any, path: tuple[str | int, ...], part: Any) -> Any:
    """The same with another part at this place."""
    if not path:
        return part
    key, *rest = path
    if isinstance(key, int):
        return (*whole[:key], _with(whole[key], tuple(rest), part), *whole[key + 1 :])
    return replace(whole, **{key: _with(getattr(whole, key), tuple(rest), part)})


def _places(data: Any, path: tuple[str | int, ...]) -> Iterator[tuple[str | int, ...]]:
    if isinstance(data, list):
        for number, item in enumerate(data):
            yield from _places(item, (*path, number))
    elif isinstance(data, dict):
        yield path
        for key, item in data.items():
            if key not in ("goal", "problem"):
                yield from _places(item, (*path, key))


def _changes(node: dict[str, Any]) -> Iterator[dict[str, Any]]:
    kind = node["is"]
    if kind == "Number":
        value = node["value"]
        if isinstance(value, dict):
            top, bottom = value["value"].split("/")
            yield {"value": {"is": "Fraction", "value": f"{int(top) + 2 * int(bottom)}/{bottom}"}}
        else:
            yield {"value": value + 1}
            if value:
                yield {"value": -value}
    elif kind == "Relation" and node["symbol"] in _SIGNS:
        yield {"symbol": _SIGNS[node["symbol"]]}
    elif kind == "derivation.Scale":
        yield {"row": node["row"] + 1}
    elif kind == "derivation.Swap":
        yield {"is": "derivation.Add", "factor": {"is": "Number", "value": 1}}
    elif kind == "derivation.Add":
        yield {"row": node["other"], "other": node["row"]}
    elif kind in ("Property", "Word"):
        word = node.get("kind") if kind == "Property" else node.get("text")
        if word in _WORDS:
            yield {"kind" if kind == "Property" else "text": _WORDS[word]}
    elif kind == "Count":
        yield {"number": node["number"] + 1}
    elif kind == "Truth":
        yield {"holds": not node["holds"]}
