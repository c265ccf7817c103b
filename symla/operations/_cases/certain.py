"""What is certain of numbers whatever the values of their symbols: k^2 + 1 is positive, and k is not zero where k^2 - k
is not.

The kernel is asked, which has to prove it wherever a page rests on it; otherwise a case is opened for what never
happens, or a page is written that is not proved.  This is the only door to it: the work itself is done without the
kernel, and the kernel believes nothing of it.
"""

from __future__ import annotations

from typing import Literal

from symla.kernel.meaning.certain import Spot, is_certain, signs_along
from symla.notation import written as w
from symla.notation.exact import rational

__all__ = ["Assumed", "Sign", "Spot", "holds", "is_zero", "side", "sign", "signs_along"]

Sign = Literal[-1, 0, 1]
Assumed = tuple[w.Node, ...]


def holds(statement: w.Relation, domain: str = "real", assumed: Assumed = ()) -> bool:
    """Whether the relation between two numbers certainly holds."""
    return is_certain(statement, assumed, domain == "complex")


def is_zero(number: w.Node) -> bool | None:
    """Whether a constant is zero; None if unknown."""
    known: tuple[tuple[w.RelationSymbol, bool], ...] = (("!=", False), ("=", True))
    return next((found for symbol, found in known if holds(w.Relation(number, symbol, w.ZERO), "complex")), None)


def sign(number: w.Node, assumed: Assumed = ()) -> Sign | None:
    """The sign of a real number; None if it depends on its symbols."""
    value = rational(number)
    if value is not None:
        return 1 if value > 0 else -1 if value < 0 else 0
    signs: tuple[tuple[w.RelationSymbol, Sign], ...] = ((">", 1), ("<", -1), ("=", 0))
    return next((found for symbol, found in signs if holds(w.Relation(number, symbol, w.ZERO), "real", assumed)), None)


def side(number: w.Node, assumed: Assumed = ()) -> Literal[-1, 1] | None:
    """1 for a real number that is never negative, as a square, -1 for one that is never positive."""
    sides: tuple[tuple[w.RelationSymbol, Literal[-1, 1]], ...] = ((">=", 1), ("<=", -1))
    return next((found for symbol, found in sides if holds(w.Relation(number, symbol, w.ZERO), "real", assumed)), None)
