"""What problems about inner products promise: orthogonal matrices, orthogonal bases, projections."""

from __future__ import annotations

from typing import TYPE_CHECKING

from symla.kernel.meaning.operands import several
from symla.kernel.numbers.grid import Grid, by_rows, identity
from symla.kernel.numbers.polynomial import Scalar, TooHard, Undefined
from symla.notation import written as w
from symla.notation.statements import Truth

if TYPE_CHECKING:
    from symla.kernel.meaning.prove import Prover


def _is_zero(prover: Prover, x: Scalar) -> bool:
    """Whether a number is zero; raises `TooHard` where it may be zero, or not."""
    if prover.field.is_zero(x) or prover.compare(x, "=", 0):
        return True
    if prover.nonzero.holds(x):
        return False
    raise TooHard("whether a number is zero depends on its symbols")


def _are_equal(prover: Prover, first: Grid, second: Grid) -> bool:
    """Whether all entries agree: that one of them does not is enough, whatever is not known of the others."""
    if first.shape != second.shape:
        return False
    doubt: TooHard | None = None
    for x, y in zip(first.entries, second.entries, strict=True):
        try:
            if not _is_zero(prover, prover.field.subtract(x, y)):
                return False
        except TooHard as error:
            doubt = error
    if doubt is not None:
        raise doubt
    return True


def _adjoint(prover: Prover, grid: Grid) -> Grid:
    """The conjugate transpose."""
    turned = tuple(zip(*[prover.reader.conjugated(row) for row in grid.rows], strict=True))
    return by_rows(turned or ((),) * grid.width, grid.shape[0])


def tells_orthogonality(prover: Prover, operand: w.Node) -> bool:
    """Whether the matrix is square with Q^H Q = I, which is what is told: the products of all columns are those of the
    columns of the identity matrix.  (For a square matrix Q Q^H = I follows.)
    """
    A, told = several(operand, 2)
    grid = prover.reader.grid(A)
    if not isinstance(told, Truth):
        raise Undefined("a matrix is orthogonal, or it is not")
    square = grid.shape[0] == grid.width
    own = square and _are_equal(prover, prover.reader.product(_adjoint(prover, grid), grid), identity(grid.width))
    return told.holds is own
