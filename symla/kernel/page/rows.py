"""Row steps: multiplication by an invertible matrix E.

The target equals E·source, entry by entry, and det E is not zero: two rows are swapped, a row is multiplied by a number
that is proved not to be zero, or a multiple of another row is added.
"""

from __future__ import annotations

from itertools import chain
from operator import mul
from typing import TYPE_CHECKING, Any

from symla.derivation.model import RowOperation, Scale, Swap
from symla.kernel.meaning.verdict import Proved, Refuted, Undecided, Verdict
from symla.kernel.numbers.grid import by_rows
from symla.kernel.numbers.polynomial import Exact, Scalar, TooHard, Undefined
from symla.notation import written as w

if TYPE_CHECKING:
    from symla.kernel.meaning.prove import Prover

_AS_TOLD = Proved("entry by entry")


def row_step(prover: Prover, line: w.Node, operations: tuple[RowOperation, ...], target: w.Node) -> Verdict:
    """Whether the target is the line after these row operations, each of which is invertible."""
    if line == target or not operations:
        return Refuted("the line repeats the one before")
    if type(line) is w.Matrix and type(target) is w.Matrix:
        if line.bar != target.bar:
            return Refuted("the bar was moved")
        if not _only_moved(line, operations, target):
            return Refuted("rows that change places stay as they are written")
    prover.field.work = 0
    try:
        source, result = prover.reader.grid(line), prover.reader.grid(target)
        rows = list(source.rows)
        for operation in operations:
            objection = _operate(prover, operation, rows, source.rational)
            if objection is not None:
                return objection
        if source.shape == result.shape and tuple(chain.from_iterable(rows)) == result.entries:  # to the eye
            return _AS_TOLD
        return prover.compare(by_rows(tuple(rows), source.width), "=", result)
    except Undefined as error:
        return Refuted(str(error))
    except (TooHard, RecursionError) as error:
        return Undecided(str(error))


def _only_moved(line: w.Matrix, operations: tuple[RowOperation, ...], target: w.Matrix) -> bool:
    """Whether every row is written as before, if the operations are swaps alone: different names may have the same
    value.
    """
    rows = list(line.rows)
    for operation in operations:
        if type(operation) is not Swap or not (0 < operation.row <= len(rows) and 0 < operation.other <= len(rows)):
            return True  # the values decide
        i, j = operation.row - 1, operation.other - 1
        rows[i], rows[j] = rows[j], rows[i]
    return tuple(rows) == target.rows


def _operate(prover: Prover, operation: RowOperation, rows: list[tuple[Scalar, ...]], rational: bool) -> Verdict | None:
    """Performs the operation in `rows`; the objection if it is no row operation."""
    kind, i = type(operation), operation.row - 1
    j = i if kind is Scale else operation.other - 1  # type: ignore[union-attr]
    if not (0 <= i < len(rows) and 0 <= j < len(rows)) or (i == j and kind is not Scale):
        return Refuted("there are no such rows")
    if isinstance(operation, Swap):
        rows[i], rows[j] = rows[j], rows[i]
        return None
    field, factor = prover.field, prover.reader.scalar(operation.factor)
    rational = rational and type(factor) is not Exact
    if kind is Scale:
        if not prover.nonzero.holds(factor):
            return Refuted("the factor may be zero")
        scale: Any = mul if rational else field.multiply
        rows[i] = tuple([scale(factor, x) for x in rows[i]])
    elif rational:
        rows[i] = tuple([x + factor * y for x, y in zip(rows[i], rows[j], strict=True)])  # type: ignore[operator]
    else:
        pairs = zip(rows[i], rows[j], strict=True)
        rows[i] = tuple([field.add(x, field.multiply(factor, y)) if y else x for x, y in pairs])
    return None
