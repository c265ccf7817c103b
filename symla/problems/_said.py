"""Where the words of a key may stand.

    check: text                 in the plan, above a chain or between the lines
    add: line                   beside a line, as its reason
    singular: undefined         as what makes a problem undefined

The other places are `problem`, `answer` and `remedy`.  A topic has its lines in `problems/<topic>/_said.py`; what all
topics share stands in `_said_by_all.py`.  `make said` writes them from the examples, and only ever adds to them.
"""

from __future__ import annotations

import importlib
import importlib.util
from collections.abc import Mapping
from functools import lru_cache

Places = frozenset[str]


@lru_cache(maxsize=64)
def said(topic: str) -> Mapping[str, Places]:
    """Where the words of a topic may stand, by their keys."""
    return {**told_by(f"{__package__}._said_by_all"), **(told_by(f"{__package__}.{topic}._said") if topic else {})}


def told_by(name: str) -> dict[str, Places]:
    """What a module tells; nothing, where there is none."""
    if importlib.util.find_spec(name) is None:
        return {}
    lines = [line.partition(": ") for line in importlib.import_module(name).SAID.splitlines() if line]
    return {key: frozenset(places.split()) for key, _, places in lines}
