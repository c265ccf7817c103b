"""Simplification for integer letters: sin(pi n) is 0, cos(2 pi n) is 1."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from symla.notation import written as w
from symla.notation.domain import Domain

_TURNING = frozenset("sin cos tan exp".split())


def at_integers(node: w.Node, integers: Collection[w.Name], domain: Domain) -> w.Node:
    """The expression with every trigonometric function evaluated that is constant over the integers."""
    if w.is_numeric(node):
        return node
    if isinstance(node, w.Call) and node.function in _TURNING and any(part in integers for part in w.walk(node)):
        return _settled(node, integers, domain)
    return w.rebuild(node, lambda part: at_integers(part, integers, domain))


def _settled(node: w.Call, integers: Collection[w.Name], domain: Domain) -> w.Node:
    from sympy import Symbol

    from symla.notation.value import symbol, value
    from symla.notation.write import write

    whole = {symbol(name, domain): Symbol(name.typed, integer=True) for name in integers}
    found: Any = value(node, domain)
    settled = found.subs(whole)
    return node if settled.free_symbols.intersection(whole.values()) else write(settled)
