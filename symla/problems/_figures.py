"""What the captions of figures say: `figures.txt` has a line for each.

    arrow: of magnitude norm_l2; tells v length; shows Arrow; also RightAngle Segment
    within: of clip_by_norm; tells g c; shows Arrow=1 Circle

A caption is one of these operations, tells these facts and no others, `-` for none, and is one of a figure that has
such marks, of some of them so many, and that may also have others, but none of another kind.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from symla.notation.frozen import Frozen
from symla.problems._tables import table


class Caption(Frozen, frozen=True):
    """The operations, the facts, the marks of the figure, how many of some of them, and those that it may have."""

    of: frozenset[str]
    tells: frozenset[str]
    shows: frozenset[str]
    counts: tuple[tuple[str, int], ...]
    also: frozenset[str]


@lru_cache(maxsize=1)
def captions() -> Mapping[str, Caption]:
    """All captions by their keys."""
    return dict(map(_parsed, table("figures")))


def _parsed(line: str) -> tuple[str, Caption]:
    key, _, rest = line.partition(": ")
    parts = {name: words.split() for name, _, words in (part.partition(" ") for part in rest.split("; "))}
    shown = [mark.partition("=") for mark in parts["shows"]]
    counts = tuple([(mark, int(number)) for mark, _, number in shown if number])
    told = [name for name in parts["tells"] if name != "-"]
    of, shows, also = parts["of"], [mark for mark, _, _ in shown], parts.get("also", ())
    return key, Caption(frozenset(of), frozenset(told), frozenset(shows), counts, frozenset(also))
