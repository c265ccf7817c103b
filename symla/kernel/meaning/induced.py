"""Norms of a matrix that norms of vectors induce, by what they come to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from symla.kernel.meaning.functions import largest
from symla.kernel.numbers.grid import Grid
from symla.kernel.numbers.polynomial import Scalar, TooHard
from symla.kernel.numbers.roots import modulus
from symla.notation import written as w

if TYPE_CHECKING:
    from symla.kernel.numbers.exact import Field

_ONE, _INFINITY = w.Number(1), w.Constant("inf")


def induced(field: Field, node: w.Norm, grid: Grid) -> Scalar:
    """The largest sum of moduli in a column for 1, in a row for infinity.  A row that is no matrix by itself, `v^T`,
    may be meant as a vector; raises `TooHard` for it, and for other norms.
    """
    meant = len(grid.rows) > 1 or isinstance(node.operand, w.Name | w.Matrix)
    if node.kind not in (_ONE, _INFINITY) or not meant:
        raise TooHard("an operator norm")
    lines = tuple(zip(*grid.rows, strict=True)) if node.kind == _ONE else tuple(grid.rows)
    return largest(field, tuple([field.total([modulus(field, x) for x in line]) for line in lines]))
