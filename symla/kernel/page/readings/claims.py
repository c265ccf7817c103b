"""Readings of statements, which are proved: whether they are about what the sentence speaks of."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from symla.derivation.model import Fact
from symla.kernel.page.here import Here
from symla.notation import written as w


def about_names(here: Here, stated: Fact, *names: str) -> bool:
    """A statement whose left side is about the names in the sentence, and about no other."""
    wanted = [here.facts.get(name) for name in names]
    left = getattr(stated, "left", None)
    found = {part for part in w.inside(left) if type(part) is w.Name} if isinstance(left, w.Node) else set()
    return found == set(wanted)


def begins_with(here: Here, stated: Fact, name: str) -> bool:
    """A statement about what is stated in the same sentence: its left side."""
    return type(stated) is w.Relation and stated.left == here.facts.get(name)


def sides_shown(here: Here, stated: Fact) -> bool:
    """Statements between expressions of the page."""
    statements = stated if type(stated) is tuple else (stated,)
    parts = [part for one in statements for part in (one.statements if type(one) is w.Both else (one,))]
    sides = [side for part in parts if type(part) is w.Relation for side in (part.left, part.right)]
    return 2 * len(parts) == len(sides) and all(side in here.page.pieces for side in sides)


def not_identity(here: Here, stated: Fact) -> bool:
    """A product of two columns that differs from the identity matrix: not 1, of a column with itself, or not 0."""
    if type(stated) is not w.Relation or type(stated.left) is not w.VectorProduct:
        return False
    same = stated.left.left == stated.left.right
    return stated.symbol == "!=" and stated.right == w.Number(1 if same else 0)


READINGS: Mapping[str, Callable[..., bool | None]] = {
    "about_names": about_names,
    "begins_with": begins_with,
    "sides_shown": sides_shown,
    "not_identity": not_identity,
}
