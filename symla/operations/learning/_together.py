"""The signs of numbers as far as the step function needs them, and beside those of others: where a + 1 < 0, 3a + 2 is
not nonnegative.
"""

from __future__ import annotations

from collections.abc import Mapping

from symla.notation import written as w
from symla.operations._cases.certain import Sign, holds, sign


def sign_beside(number: w.Node, known: Mapping[w.Node, Sign]) -> Sign | None:
    """The only sign of the number that is compatible with those of the others (1 for nonnegative); None if both are, or
    if that is unknown.
    """
    others = tuple([w.Relation(node, ">=" if side >= 0 else "<", w.ZERO) for node, side in known.items()])
    if holds(w.Relation(number, ">=", w.ZERO), "real", others):
        return 1
    return -1 if holds(w.Relation(number, "<", w.ZERO), "real", others) else None


def step_sign(node: w.Node) -> Sign | None:
    """The sign as far as the step function needs it: 1 for a nonnegative number."""
    known = sign(node)
    return sign_beside(node, {}) if known is None else known
