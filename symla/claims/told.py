"""Wording of verdicts: where a claim fails, and the values of its sides there."""

from __future__ import annotations

from symla.notation import written as w
from symla.notation.quoted import quoted

_MOST_VALUES = 12


def not_defined(left: str, right: str) -> str:
    """The sentence that a side is undefined, and why (an empty reason means that it is defined)."""
    if left and right:
        reasons = dict.fromkeys((left, right))
        return f"neither side is defined ({'; '.join(reasons)})"
    side, why = ("left", left) if left else ("right", right)
    return f"the {side} side is not defined ({why})"


def compared(left: w.Node, right: w.Node, entry: tuple[int, ...]) -> str:
    """The sentence about the values of the sides, or of their entries at this position."""
    if left == right:
        return f"both sides are {quoted(left)}"
    if not entry:
        return f"the left side is {quoted(left)} and the right side is {quoted(right)}"
    place = f"component {entry[0]}" if len(entry) == 1 else "row {}, column {}".format(*entry)
    return f"in {place} the left side has {quoted(left)} and the right side has {quoted(right)}"


def at(values: tuple[tuple[w.Name, w.Node], ...]) -> str:
    """`at a = 1, b = -1`"""
    if not values:
        return ""
    equations = [f"{quoted(name)} = {quoted(value)}" for name, value in values[:_MOST_VALUES]]
    return f"at {', '.join([*equations, '…'] if len(values) > _MOST_VALUES else equations)} "
