"""The signs that reflections give to the diagonal of R in A = Q R.

The reflection of step j maps what the earlier ones left of column j onto r_j e_j: the sign of r_j is opposite to that
of its first component x_j, it is negative where x_j is zero, and where only x_j is left, nothing is reflected, r_j =
x_j.  The earlier reflections map column j of Q onto a vector p_j with x_j = r_j p_jj, so this says how p_jj compares
with 0: p_jj < 0, or p_jj = 0 and r_j < 0, or p_j = e_j.  Q and R determine the reflections, without any further root.
Over the complex numbers the real part of p_jj is meant.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from symla.kernel.meaning.operands import several
from symla.kernel.numbers.polynomial import Scalar, TooHard, Undefined
from symla.notation import written as w

if TYPE_CHECKING:
    from symla.kernel.meaning.prove import Prover


def are_signs(prover: Prover, operand: w.Node) -> bool:
    """The diagonal of R, for Q with orthonormal columns, has the signs that reflections give it."""
    first, second = several(operand, 2)
    Q, R = prover.reader.grid(first), prover.reader.grid(second)
    if R.shape[0] != R.width or Q.width != R.width or Q.width > Q.shape[0]:
        raise Undefined("a square matrix belongs to the columns")
    columns = [list(entries) for entries in zip(*Q.rows, strict=True)]
    for j, row in enumerate(R.rows):
        p = columns[j][j:]
        gap = prover.field.subtract(1, p[0])
        if prover.compare(gap, "=", 0):
            continue
        if not _is_reflected(prover, p, row[j]):
            return False
        for other in columns[j + 1 :]:
            other[j:] = _reflected(prover, p, gap, other[j:])
    return True


def _is_reflected(prover: Prover, p: list[Scalar], r: Scalar) -> bool:
    """Whether a column that is a multiple r of this unit vector, other than e_1, is reflected onto r e_1."""
    field, compare = prover.field, prover.compare
    opposite = field.add(p[0], 1)
    if compare(opposite, "=", 0):
        return False  # nothing is reflected, and -r is on the diagonal
    apart = map(prover.nonzero.holds, (field.subtract(1, p[0]), opposite))
    if not any(map(prover.nonzero.holds, p[1:])) and not all(apart):
        raise TooHard("whether a column is reflected depends on its symbols")
    twice = field.add(p[0], *prover.reader.conjugated((p[0],)))
    if compare(twice, "<", 0) or (compare(r, "<", 0) and compare(twice, "<=", 0)):
        return True
    if compare(twice, ">", 0) or (compare(r, ">", 0) and compare(twice, ">=", 0)):
        return False
    raise TooHard("whether a number is negative depends on its symbols")


def _reflected(prover: Prover, p: list[Scalar], gap: Scalar, column: list[Scalar]) -> list[Scalar]:
    """c - v (v^H c)/(1 - p_1) with v = e_1 - p, which maps p onto e_1."""
    field = prover.field
    v = [gap, *[field.negate(x) for x in p[1:]]]
    along = prover.reader.dot(tuple(column), prover.reader.conjugated(tuple(v)))
    factor = field.divide(along, gap)
    return [field.subtract(c, field.multiply(factor, x)) for c, x in zip(column, v, strict=True)]
