"""What the work came to before cases parted."""

from __future__ import annotations

from symla.derivation.model import Passage
from symla.notation import written as w
from symla.notation.frozen import Frozen


class Before(Frozen, frozen=True):
    """What the work came to before cases parted: the last lines of its chains, the results that have names, which rows
    changed places; and the passages themselves.
    """

    lines: tuple[w.Node, ...] = ()
    results: tuple[tuple[w.Name, w.Node], ...] = ()
    moved: frozenset[str] = frozenset()
    passages: tuple[Passage, ...] = ()


NOTHING_BEFORE = Before()
