"""Which formulas are taller than a line: those with fractions, arrays, or operators with limits; and how the entries of
an array stand.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from symla.notation import written as w
from symla.notation.named import NamedZero

FRACTION, ARRAY, LIMITS = 1, 2, 4

_FLAT = frozenset((w.Name, w.Decimal, w.Constant, w.Index, w.Count, NamedZero))
_OWN: dict[type[w.Node], int] = {w.Quotient: FRACTION, w.Matrix: ARRAY, w.Branches: ARRAY, w.Summation: LIMITS}


@lru_cache(maxsize=2048)
def high(longest: int, columns: bool, formula: w.Node) -> int:
    """The tall kinds in this formula, as flags, where lists are elided that are longer than `longest`; with `columns`,
    a vector is an array.
    """
    found = 0
    left = [formula]
    while left:
        node = left.pop()
        kind = type(node)
        if kind is w.Number:
            if type(node.value) is not int:  # type: ignore[attr-defined]
                found |= FRACTION
        elif kind is w.Product:
            left += node.factors  # type: ignore[attr-defined]
        elif kind is w.Sum:
            left += _shown(node.terms, longest)  # type: ignore[attr-defined]
        elif kind not in _FLAT:
            found |= _OWN.get(kind, 0) | (ARRAY if columns and kind is w.Vector else 0)
            left += _below(node, longest)
    return found


def is_nested(node: w.Node) -> bool:
    """Whether it has a nested root."""
    return any(w.has(part.radicand, w.Root) for part in w.inside(node) if type(part) is w.Root)


def has_sums(rows: Sequence[Sequence[w.Node | None]]) -> bool:
    """Whether an entry of an array is a sum, so that its columns are centred; numbers stand digit below digit."""
    others = [cell for row in rows for cell in row if cell is not None and type(cell) is not w.Number]
    return bool(others) and w.Sum in map(type, w.inside(*others))


def has_high_rows(rows: Sequence[Sequence[w.Node | None]]) -> bool:
    """Whether an entry of an array has a fraction or a root, which would touch the row above."""
    for part in w.inside(*[cell for row in rows for cell in row if cell is not None]):
        kind = type(part)
        if kind is w.Quotient or kind is w.Root or (kind is w.Number and type(part.value) is not int):  # type: ignore[attr-defined]
            return True
    return False


def _shown(parts: Sequence[w.Node], longest: int) -> Sequence[w.Node]:
    """The parts of a list that are printed, as `Printer.elided` has it."""
    return parts if len(parts) <= longest else (*parts[:3], parts[-1])


def _below(node: w.Node, longest: int) -> Sequence[w.Node]:
    """The printed children of a node."""
    if isinstance(node, w.Vector | w.Items):
        return _shown(node.entries, longest)
    if isinstance(node, w.Call):
        rest = (node.subscript, *[value for _, value in node.keywords])
        return [*_shown(node.arguments, longest), *[part for part in rest if part is not None]]
    if isinstance(node, w.Matrix):
        rows = node.rows if len(node.rows) <= longest else (*node.rows[:3], node.rows[-1])
        return [part for row in rows for part in _shown(row, longest)]
    return w.children(node)
