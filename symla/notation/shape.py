"""Which formulas are taller than a line: those with fractions, arrays, or operators with limits."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from operator import attrgetter
from typing import Any

from symla.notation import written as w
from symla.notation.named import NamedZero

FRACTION, ARRAY, LIMITS = 1, 2, 4

Shown = Callable[[Sequence[w.Node]], Sequence[w.Node | None]]

_FLAT = frozenset((w.Name, w.Decimal, w.Constant, w.Index, w.Count, NamedZero))
_OWN: dict[type[w.Node], int] = {w.Quotient: FRACTION, w.Matrix: ARRAY, w.Branches: ARRAY, w.Summation: LIMITS}


def high(nodes: Iterable[w.Node | None], shown: Shown, columns: bool) -> int:
    """The tall kinds in these formulas, as flags.  `shown` selects the printed parts of an elided list; with `columns`,
    a vector is an array.
    """
    found = 0
    left = list(nodes)
    while left:
        node = left.pop()
        kind = type(node)
        if kind is w.Number:
            if type(node.value) is not int:  # type: ignore[union-attr]
                found |= FRACTION
        elif node is not None and kind not in _FLAT:
            found |= _OWN.get(kind, 0) | (ARRAY if columns and kind is w.Vector else 0)  # type: ignore[arg-type]
            whole = _WHOLE.get(kind)  # type: ignore[arg-type]
            left += _below(node, shown) if whole is None else whole(node)
    return found


# the parts of nodes of which none is ever left out
_WHOLE: dict[type[w.Node], Callable[[Any], Sequence[w.Node]]] = {
    w.Product: attrgetter("factors"),
    w.Power: attrgetter("base", "exponent"),
    w.Negative: lambda node: (node.operand,),
}


def _below(node: w.Node, shown: Shown) -> Sequence[w.Node | None]:
    """The printed children of a node."""
    if isinstance(node, w.Sum):
        return shown(node.terms)
    if isinstance(node, w.Vector | w.Items):
        return shown(node.entries)
    if isinstance(node, w.Call):
        rest = [node.subscript, *[value for _, value in node.keywords]]
        return [*shown(node.arguments), *rest]
    if isinstance(node, w.Matrix):
        return [part for row in shown(node.rows) if row is not None for part in shown(row)]  # type: ignore[arg-type]
    return w.children(node)
