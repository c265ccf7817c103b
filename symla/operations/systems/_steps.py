"""The record of an elimination: its row operations stage by stage, the resulting rows, the pivots."""

from __future__ import annotations

from dataclasses import dataclass, field

from symla.derivation.model import Add, RowOperation, Scale, Swap
from symla.notation import written as w
from symla.notation.frozen import Frozen, replace
from symla.operations._cases.known import Known
from symla.operations._cases.numbers import Entry, entry_of, plus, times, written
from symla.operations._terms import Rows


class Step(Frozen, frozen=True):
    """A row operation and the rows after it."""

    operation: RowOperation
    rows: Rows


@dataclass(slots=True)
class Stage:
    """The work for one pivot: below it, above and below it, or, on the way back, above it.  Rows and columns are
    counted from 0.
    """

    kind: str  # "down" | "beside" | "up"
    row: int
    column: int
    steps: list[Step] = field(default_factory=list)
    prepared: int = 0  # how many of the steps bring the pivot to its place


class Elimination(Frozen, frozen=True):
    """The resulting rows, the stages that led there, and the pivots as (row, column) pairs from 0.

    `earlier` are the row operations before a split into cases, which the stages of a case do not repeat.  Where a
    number has to be decided, `stuck` is that number, `why` a key of the wording, and `column` the place to continue.
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

    def free(self, count: int) -> list[int]:
        """The columns without a pivot among the first ones, from 0."""
        pivots = {column for _, column in self.pivots}
        return [j for j in range(count) if j not in pivots]

    def with_zeros(self, count: int) -> Elimination:
        """The same with a right side of zeros after the first columns."""
        return replace(self, entries=tuple([(*row[:count], 0) for row in self.entries]))

    def put_in(self, known: Known) -> Elimination:
        """The start of a case: the rows with its values, and no stages."""
        operations = [o if isinstance(o, Swap) else replace(o, factor=known.put_in(o.factor)) for o in self.operations]
        return Elimination(known.rows(self.rows), pivots=self.pivots, earlier=tuple(operations), column=self.column)

    def standing(self) -> Elimination:
        """The current state, to continue from."""
        return Elimination(self.rows, pivots=self.pivots, earlier=tuple(self.operations), column=self.column)


def exchanged(rows: Rows, i: int, j: int) -> Rows:
    """The rows with two of them exchanged, counted from 0."""
    changed = list(rows)
    changed[i], changed[j] = changed[j], changed[i]
    return tuple(changed)


class Changing:
    """Rows under row operations: their values, and as written."""

    def __init__(self, rows: Rows, known: Known) -> None:
        self.rows: list[list[Entry]] = [[entry_of(e, known.domain) for e in row] for row in rows]
        self.written = rows
        self.known = known

    def done(self, step: Step) -> None:
        """Record one more row operation."""
        raise NotImplementedError

    def swap(self, i: int, j: int) -> None:
        self.rows[i], self.rows[j] = self.rows[j], self.rows[i]
        self.written = exchanged(self.written, i, j)
        self.done(Step(Swap(i + 1, j + 1), self.written))

    def scale(self, i: int, factor: Entry, shown: w.Node | None = None) -> None:
        self._rewrite(i, [times(factor, x) for x in self.rows[i]])
        self.done(Step(Scale(i + 1, shown or written(factor)), self.written))

    def add(self, i: int, j: int, factor: Entry) -> None:
        self._rewrite(i, [plus(x, factor, y) for x, y in zip(self.rows[i], self.rows[j], strict=True)])
        self.done(Step(Add(i + 1, j + 1, written(factor)), self.written))

    def _rewrite(self, i: int, row: list[Entry]) -> None:
        """A new row i, reduced, in which unchanged numbers keep their written form."""
        if self.known.relations:
            row = list(map(self.known.reduced, row))
        places = zip(row, self.rows[i], self.written[i], strict=True)
        nodes = tuple(
            [
                node if type(node) is w.Number and type(x) is type(old) and x == old else written(x)
                for x, old, node in places
            ]
        )
        self.rows[i] = row
        self.written = (*self.written[:i], nodes, *self.written[i + 1 :])


class Eliminating(Changing):
    """Rows under an elimination: the stages and the pivots so far."""

    def __init__(self, begin: Elimination, known: Known) -> None:
        super().__init__(begin.rows, known)
        self.earlier = begin.earlier
        self.stages: list[Stage] = []
        self.pivots: list[tuple[int, int]] = list(begin.pivots)

    def done(self, step: Step) -> None:
        self.stages[-1].steps.append(step)

    def result(self, stuck: w.Node | None, column: int) -> Elimination:
        """The elimination up to this column."""
        stages, entries = tuple([stage for stage in self.stages if stage.steps]), tuple(map(tuple, self.rows))
        return Elimination(self.written, stages, tuple(self.pivots), entries, self.earlier, stuck, column=column)


def multiples(found: Elimination, row: int, size: int, domain: str) -> list[Entry]:
    """The multiples of the original rows that add up to this row: a row of the product E of the elementary matrices,
    where E·A is the result of the operations on A.
    """
    rows: list[list[Entry]] = [[int(i == j) for j in range(size)] for i in range(size)]
    for operation in found.operations:
        i = operation.row - 1
        if isinstance(operation, Swap):
            j = operation.other - 1
            rows[i], rows[j] = rows[j], rows[i]
            continue
        factor = entry_of(operation.factor, domain)
        if type(operation) is Add:
            rows[i] = [plus(x, factor, y) for x, y in zip(rows[i], rows[operation.other - 1], strict=True)]
        else:
            rows[i] = [times(factor, x) for x in rows[i]]
    return rows[row]
