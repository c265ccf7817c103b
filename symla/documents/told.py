"""Wording of verdicts: where a claim fails, and the values of its sides there."""

from __future__ import annotations

from symla.kernel.numbers.polynomial import bits
from symla.notation import written as w
from symla.notation.plain import plain_printer

_LONGEST_NUMBER = 120  # bits
_LONGEST_TEXT = 160
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
        return f"both sides are {text(left)}"
    if not entry:
        return f"the left side is {text(left)} and the right side is {text(right)}"
    place = f"component {entry[0]}" if len(entry) == 1 else "row {}, column {}".format(*entry)
    return f"in {place} the left side has {text(left)} and the right side has {text(right)}"


def at(values: tuple[tuple[w.Name, w.Node], ...]) -> str:
    """`at a = 1, b = -1`"""
    if not values:
        return ""
    told = [f"{text(name)} = {text(value)}" for name, value in values[:_MOST_VALUES]]
    return f"at {', '.join([*told, '…'] if len(values) > _MOST_VALUES else told)} "


def text(node: w.Node) -> str:
    """An expression on one line, shortened if it is long."""
    for part in w.walk(node):
        if isinstance(part, w.Number) and bits(part.value) > _LONGEST_NUMBER:
            sign = "-" if part.value < 0 else ""
            about = int(max(abs(part.value.numerator), part.value.denominator).bit_length() * 0.30103) + 1
            return f"{sign}(a number of about {about} digits)" if part is node else "an expression with long numbers"
    text = plain_printer()(node)
    return text if len(text) <= _LONGEST_TEXT else text[: _LONGEST_TEXT - 1] + "…"
