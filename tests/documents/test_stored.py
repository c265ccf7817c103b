"""What `to_json` wrote and somebody changed: read with a clear message or not at all."""

from __future__ import annotations

import copy
import json
from collections.abc import Iterator
from typing import Any

import pytest

import symla
from symla.derivation.encode import EncodingError

Path = tuple[Any, ...]
STRUCTURE = frozenset(
    "chains links given outcome cases relation condition derivation target start role value rows".split()
)


def places(part: Any, path: Path = ()) -> Iterator[Path]:
    """Where the parts of a derivation stand that its proof rests on."""
    items = part.items() if isinstance(part, dict) else enumerate(part) if isinstance(part, list) else ()
    for key, inner in items:
        if key in STRUCTURE:
            yield (*path, key)
        if key not in ("is", "heading", "reason", "problem", "plan"):
            yield from places(inner, (*path, key))


@pytest.mark.parametrize("wrong", [None, "x", 5.5, True, {"is": "Reason", "key": "x"}, [["x"]], {"is": "nothing"}])
def test_a_field_of_another_kind_is_refused_at_reading(wrong: Any) -> None:
    """Not where the page is made, and not by the kernel."""
    stored = json.loads(symla.rank([[1, "k"], ["k", 1]]).to_json())
    found = list(places(stored))
    assert len(found) > 100
    for path in found:
        changed = copy.deepcopy(stored)
        part = changed
        for key in path[:-1]:
            part = part[key]
        part[path[-1]] = wrong
        with pytest.raises(EncodingError):
            symla.from_json(json.dumps(changed))


@pytest.mark.parametrize("text", ["{}", "[]", "5", "null", "", "{", '{"symla": 2}', '{"symla": 1}'])
def test_what_symla_did_not_write_is_refused(text: str) -> None:
    """With one clear message."""
    with pytest.raises(EncodingError):
        symla.from_json(text)
