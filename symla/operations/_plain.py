"""Arguments that are not quantities: integers, words from a choice, names."""

from __future__ import annotations

from symla.errors import SymlaError, either
from symla.notation import written as w
from symla.notation.exact import rational

_LARGEST = 1_000_000


class ArgumentError(SymlaError):
    """An argument does not fit its parameter."""


def whole(node: w.Node) -> int:
    """An integer of limited size."""
    value = rational(node)
    if type(value) is not int:
        raise ArgumentError("takes a whole number")
    if abs(value) > _LARGEST:
        raise ArgumentError(f"is at most {_LARGEST}" if value > 0 else f"is at least {-_LARGEST}")
    return value


def choice(node: w.Node, choices: tuple[str, ...]) -> str:
    """One of these words."""
    text = (
        "_".join((node.base, *node.subscript))
        if type(node) is w.Name
        else node.function
        if type(node) is w.Call
        else ""
    )
    if text not in choices:
        raise ArgumentError(f"is {either(choices)}")
    return text


def names_in(node: w.Node) -> tuple[w.Name, ...]:
    """Names such as [x, y]."""
    parts = node.entries if type(node) is w.Vector or type(node) is w.Items else (node,)
    found = tuple([part for part in parts if type(part) is w.Name])
    if len(found) != len(parts) or len(set(found)) != len(found):
        raise ArgumentError("takes names such as [x, y]")
    return found
