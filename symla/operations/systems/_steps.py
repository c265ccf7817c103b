"""What an elimination did: its row operations stage by stage, the rows that came out, the pivots."""

from __future__ import annotations

from dataclasses import dataclass, field

from symla.derivation.model import RowOperation
from symla.notation import written as w
from symla.notation.frozen import Frozen, replace
from symla.operations.systems._known import Known, Rows
from symla.operations.systems._numbers import Entry, entry_of, plus, times


class Step(Frozen, frozen=True):
    """A row operation and the rows after it."""

    operation: RowOperation
    rows: Rows


@dataclass(slots=True)
class Stage:
    """What is done for one pivot: below it, or, on the way back, above it.  Rows and columns are counted from 0."""

    kind: str  # "down" | "up"
    row: int
    column: int
    steps: list[Step] = field(default_factory=list)
    prepared: int = 0  # so many of the steps bring the pivot to its place


class Elimination(Frozen, frozen=True):
    """The rows that came out, the stages that led there, and where the pivots stand as (row, column) pairs from 0.

    `earlier` are the row operations before a case parted, which the stages of the case do not show.  Where a number
    decides how to go on, `stuck` is that number, and `why` it does (a key of the wording); `column` is where to go on.
    """

    rows: Rows
    stages: tuple[Stage, ...] = ()
    pivots: tuple[tuple[int, int], ...] = ()
    entries: tuple[tuple[Entry, ...], ...] = ()
    earlier: tuple[RowOperation, ...] = ()
    stuck: w.Node | None = None
    why: str = "pivot_decides"
    column: int = 0

    @property
    def operations(self) -> list[RowOperation]:
        return [*self.earlier, *[step.operation for stage in self.stages for step in stage.steps]]

    def put_in(self, known: Known) -> Elimination:
        """Where a case begins: the rows as they are in it, and nothing done yet."""
        operations = [replace(o, factor=known.put_in(o.factor)) for o in self.operations]
        return Elimination(known.rows(self.rows), pivots=self.pivots, earlier=tuple(operations), column=self.column)

    def standing(self) -> Elimination:
        """Where it stands now, to go on from."""
        return Elimination(self.rows, pivots=self.pivots, earlier=tuple(self.operations), column=self.column)


def multiples(found: Elimination, row: int, size: int, domain: str) -> list[Entry]:
    """Which multiples of the rows that there were at first add up to this row: a row of the product E of the elementary
    matrices, where E·A is what the operations make of A.
    """
    rows: list[list[Entry]] = [[int(i == j) for j in range(size)] for i in range(size)]
    for operation in found.operations:
        i, j = operation.row - 1, operation.other - 1
        if operation.kind == "swap":
            rows[i], rows[j] = rows[j], rows[i]
            continue
        factor = entry_of(operation.factor, domain)
        if operation.kind == "scale":
            rows[i] = [times(factor, x) for x in rows[i]]
        else:
            rows[i] = [plus(x, factor, y) for x, y in zip(rows[i], rows[j], strict=True)]
    return rows[row]
