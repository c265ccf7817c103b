"""The work that a case continues."""

from __future__ import annotations

from symla.derivation.model import Passage
from symla.notation import written as w
from symla.notation.frozen import Frozen


class Before(Frozen, frozen=True):
    """The work before the cases: the last lines of its chains, its named results, the rows that changed places, and the
    passages themselves.
    """

    lines: tuple[w.Node, ...] = ()
    results: tuple[tuple[w.Name, w.Node], ...] = ()
    moved: frozenset[str] = frozenset()
    passages: tuple[Passage, ...] = ()


NOTHING_BEFORE = Before()
