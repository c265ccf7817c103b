"""Numbers of a matrix: its trace, rank and nullity, the number of its rows, columns and entries; and counts of names.

A vector is a matrix with one column, whose entries are its components.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from symla.kernel.meaning.functions import apply
from symla.kernel.meaning.spans import rank_of
from symla.kernel.numbers.grid import Grid
from symla.kernel.numbers.polynomial import Scalar, TooHard, Undefined
from symla.notation import written as w

if TYPE_CHECKING:
    from symla.kernel.meaning.evaluate import Reader


def _trace(self: Reader, a: Grid) -> Scalar:
    """The sum of the diagonal."""
    if a.shape[0] != a.width:
        raise Undefined("only a square matrix has a trace")
    return self.field.total([row[i] for i, row in enumerate(a.rows)])


def how_many(self: Reader, names: tuple[w.Node, ...]) -> int:
    """The number of these names, which are distinct and have values."""
    if len(set(names)) < len(names) or not all(name in self.names for name in names):
        raise Undefined("a name that is counted is repeated, or has no value")
    return len(names)


def count(self: Reader, node: w.Count) -> int:
    """The number shown, which has to be the count."""
    if type(node.of) is w.Number or self.scalar(node.of) != node.number:
        raise Undefined(f"the count is not {node.number}")
    return node.number


def _extreme(name: str) -> Callable[[Reader, Grid], Scalar]:
    """The largest or the smallest component of a vector."""

    def of(self: Reader, a: Grid) -> Scalar:
        if a.width != 1:
            raise TooHard(f"{name} of a matrix, of all entries or of each column")
        return apply(self.field, name, a.entries)

    return of


OF_MATRIX: dict[str, Callable[[Reader, Grid], Scalar]] = {
    "max": _extreme("max"),
    "min": _extreme("min"),
    "tr": _trace,
    "rank": rank_of,
    "nullity": lambda self, a: a.width - rank_of(self, a),
    "rows": lambda self, a: a.shape[0],
    "columns": lambda self, a: a.width,
    "entries": lambda self, a: len(a.entries),
}
