"""Operator norms: the largest column sum for p = 1, the largest row sum for p = inf."""

from __future__ import annotations

from typing import TYPE_CHECKING

from symla.kernel.meaning.functions import largest
from symla.kernel.numbers.grid import Grid
from symla.kernel.numbers.polynomial import Scalar, TooHard
from symla.kernel.numbers.roots import modulus
from symla.notation import written as w

if TYPE_CHECKING:
    from symla.kernel.numbers.exact import Field


def induced(field: Field, node: w.Norm, grid: Grid) -> Scalar:
    """The largest sum of absolute values in a column for p = 1, in a row for p = inf.  Raises `TooHard` for other
    norms, and for an expression with one row, such as `v^T`, which may be meant as a vector.
    """
    meant = len(grid.rows) > 1 or isinstance(node.operand, w.Name | w.Matrix)
    if node.kind not in (w.ONE, w.INFINITY) or not meant:
        raise TooHard("an operator norm")
    lines = tuple(zip(*grid.rows, strict=True)) if node.kind == w.ONE else tuple(grid.rows)
    return largest(field, tuple([field.total([modulus(field, x) for x in line]) for line in lines]))
