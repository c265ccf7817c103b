"""What the words of a step and of a sentence may be said of: where they stand, and what the line does.

    check: in heading                       it stands above a chain
    add: on arithmetic; works Sum           a line that keeps the value, in which sums are worked out
    definition: on definition substitution; shapes other-other; needs Norm; drops Norm

Of a line `on` tells the ground (or `any`), `works` the kinds of part that are worked out (and `always` that some are), `shapes`
whether a matrix becomes one, `needs` what stands in the line before, `drops` of what there
is less in the line, `brings` of what there is more.  A topic has its lines in `problems/<topic>/_said.py`; what all
topics share stands in `_said_by_all.py`.  `make said` writes them from the examples, and makes what stands there wider.
"""

from __future__ import annotations

import importlib
import importlib.util
from collections.abc import Mapping
from functools import lru_cache

from symla.notation.frozen import Frozen

_NONE: frozenset[str] = frozenset()
FIELDS = ("roles", "on", "works", "always", "shapes", "needs", "drops", "brings")
_WORDS = {"in": "roles", **{name: name for name in FIELDS[1:]}}


class Said(Frozen, frozen=True):
    """What the words of one key may be said of; where nothing is told but the place and the ground, anything goes."""

    roles: frozenset[str] = _NONE
    on: frozenset[str] = _NONE
    works: frozenset[str] = _NONE
    always: frozenset[str] = _NONE
    shapes: frozenset[str] = _NONE
    needs: frozenset[str] = _NONE
    drops: frozenset[str] = _NONE
    brings: frozenset[str] = _NONE


@lru_cache(maxsize=64)
def said(topic: str) -> Mapping[str, Said]:
    """What the words of a topic may be said of, by their keys."""
    return {**told_by(f"{__package__}._said_by_all"), **(told_by(f"{__package__}.{topic}._said") if topic else {})}


def told_by(name: str) -> dict[str, Said]:
    """What a module tells; nothing, where there is none."""
    if importlib.util.find_spec(name) is None:
        return {}
    return dict(map(_parsed, filter(None, importlib.import_module(name).SAID.splitlines())))


def _parsed(line: str) -> tuple[str, Said]:
    key, _, rest = line.partition(": ")
    found: dict[str, frozenset[str]] = {}
    for part in rest.split("; "):
        word, *values = part.split()
        found[_WORDS[word]] = frozenset(values or (word,))
    return key, Said(**found)


def written(key: str, own: Said) -> str:
    """The line of a key."""
    words = {field: word for word, field in _WORDS.items()}
    parts = [
        words[name] if name == "always" else f"{words[name]} {' '.join(sorted(values))}"
        for name in FIELDS
        if (values := getattr(own, name))
    ]
    return f"{key}: {'; '.join(parts)}"
