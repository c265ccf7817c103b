"""Numbers that belong to a matrix as a whole: its trace, rank and nullity, and how many rows, columns, entries it has.

A vector is a matrix of one column: its entries are its components.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from symla.verification.grid import Grid
from symla.verification.polynomial import Scalar, Undefined
from symla.verification.reduction import rank

if TYPE_CHECKING:
    from symla.verification.evaluate import Reader


def _trace(self: Reader, a: Grid) -> Scalar:
    """The sum of the diagonal."""
    if a.shape[0] != a.width:
        raise Undefined("only a square matrix has a trace")
    return self.field.total([row[i] for i, row in enumerate(a.rows)])


def _rank(self: Reader, a: Grid) -> int:
    return rank(self.field, a.rows, a.width, self.nonzero.holds)


OF_MATRIX: dict[str, Callable[[Reader, Grid], Scalar]] = {
    "tr": _trace,
    "rank": _rank,
    "nullity": lambda self, a: a.width - _rank(self, a),
    "rows": lambda self, a: a.shape[0],
    "columns": lambda self, a: a.width,
    "entries": lambda self, a: len(a.entries),
}
