"""The multipliers of an elimination without scaling: m_ij times row j was subtracted from row i.

m_21 = 6/2 = 3 is recorded after R_2 -> R_2 - 3R_1.  When rows are exchanged, so are their multipliers.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from symla.derivation.build import equation, reason
from symla.derivation.model import Add, Chain, Equal, Link, RowOperation, RowStep, Swap
from symla.derivation.row_operations import opposite
from symla.notation import written as w
from symla.notation.alike import unsigned
from symla.notation.frozen import Frozen, replace
from symla.notation.rational import Fraction
from symla.operations._cases.numbers import entry_of, over, times, written
from symla.operations._sheet import Sheet
from symla.operations._terms import Rows, matrix
from symla.operations.systems._steps import Elimination, exchanged

Letter = Callable[[int, int], w.Name]  # m_ij


class Record(Frozen, frozen=True):
    """The multipliers at their places below the diagonal, beside zeros: by name, and by value."""

    letters: Rows
    values: Rows

    @staticmethod
    def empty(size: int) -> Record:
        """The record of no multipliers."""
        zeros = ((w.ZERO,) * size,) * size
        return Record(zeros, zeros)

    def exchanged(self, i: int, j: int) -> Record:
        """The record after exchanging the rows i and j, from 0."""
        return Record(exchanged(self.letters, i, j), exchanged(self.values, i, j))

    def noted(self, i: int, j: int, letter: w.Node, value: w.Node) -> Record:
        """The record with one more multiplier, in row i and column j, from 0."""
        return Record(_noted(self.letters, i, j, letter), _noted(self.values, i, j, value))

    @property
    def known(self) -> dict[w.Name, w.Node]:
        """The value of each name."""
        letters = [entry for row in self.letters for entry in row]
        pairs = zip(letters, [entry for row in self.values for entry in row], strict=True)
        return {letter: value for letter, value in pairs if type(letter) is w.Name and letter != value}

    @property
    def equations(self) -> tuple[w.Relation, ...]:
        """m_21 = 3, ...: the values of the names."""
        return tuple([equation(name, value) for name, value in self.known.items()])


def _noted(rows: Rows, i: int, j: int, entry: w.Node) -> Rows:
    return (*rows[:i], (*rows[i][:j], entry, *rows[i][j + 1 :]), *rows[i + 1 :])


def recorded(operations: Iterable[RowOperation], size: int, domain: str) -> Record:
    """The multipliers of these row operations, by value alone."""
    record = Record.empty(size)
    for operation in operations:
        if type(operation) is Swap:
            record = record.exchanged(operation.row - 1, operation.other - 1)
        elif type(operation) is Add:
            i, j = operation.row - 1, operation.other - 1
            value = multiplier(operation, domain)
            record = record.noted(i, j, value, value)
    return record


def multiplier(operation: Add, domain: str) -> w.Node:
    """The factor of the row that was subtracted."""
    return written(times(-1, entry_of(operation.factor, domain)))


def stage_lines(
    sheet: Sheet, begin: Chain, start: Elimination, found: Elimination, record: Record, letter: Letter, kept: w.Name
) -> Record:
    """The lines of the stages: rows and their multipliers are exchanged, the column is cleared, the multipliers are
    recorded.

    The first stage continues from `begin`; `kept` is the letter of the matrix of multipliers so far.
    """
    rows, last_column = start.rows, start.column
    for stage in found.stages:
        without_pivot(sheet, found, last_column, stage.column)
        last_column = stage.column + 1
        swaps, clears = stage.steps[: stage.prepared], stage.steps[stage.prepared :]
        column, row = stage.column + 1, stage.row + 1
        for step in swaps:
            swap = step.operation
            assert type(swap) is Swap
            i, j = swap.row, swap.other
            link = Link(RowStep((swap,)), matrix(step.rows))
            heading = reason("exchange", column=column, row=i, other=j)
            sheet.add(replace(begin, links=(*begin.links, link), heading=heading))
            begin, rows = Chain(link.target, ()), step.rows
            _carry(sheet, record, swap, w.Name(kept.base, (str(column),), kept.kind, kept.accent))
            record = record.exchanged(i - 1, j - 1)
        if not clears:
            continue
        heading = reason("clear", column=column, row=row, count=len(clears), swapped=bool(swaps))
        links = [Link(RowStep((s.operation,)), matrix(s.rows), minor=s is not clears[-1]) for s in clears]
        sheet.add(replace(begin, links=(*begin.links, *links), heading=heading))
        begin = Chain(links[-1].target, ())
        pivot = rows[stage.row][stage.column]
        heading = reason("record", row=row, count=len(clears))
        for number, step in enumerate(clears):
            added = step.operation
            assert type(added) is Add
            i, name = added.row, letter(added.row, row)
            value = multiplier(added, sheet.domain)
            why = reason("subtracted", row=i, other=row, added=opposite(added.factor) is None)
            work = sheet.work(name, None if number else heading, compact=True)
            work.to(why, quotient(rows[i - 1][stage.column], pivot, value, sheet.domain)).to("work_out", value)
            record = record.noted(i - 1, stage.row, name, value)
        rows = clears[-1].rows
    return record


def without_pivot(sheet: Sheet, found: Elimination, first: int, end: int) -> None:
    """The sentence about the columns from `first` up to `end` (exclusive), which have no pivot."""
    columns = tuple([c + 1 for c in range(first, end) if c not in [column for _, column in found.pivots]])
    if columns:
        sheet.say("without_pivot", columns=columns)


def _carry(sheet: Sheet, record: Record, operation: Swap, kept: w.Name) -> None:
    """The recorded multipliers after exchanging their rows, if there are any in them."""
    after = record.exchanged(operation.row - 1, operation.other - 1)
    if after != record:
        heading = reason("carried", kept=kept, row=operation.row, other=operation.other)
        steps = (Link(Equal(), matrix(record.letters)), Link(RowStep((operation,)), matrix(after.letters)))
        sheet.add(Chain(kept, steps, heading))


def quotient(entry: w.Node, pivot: w.Node, value: w.Node, domain: str) -> w.Node:
    """Entry over pivot, as written before it is evaluated; the value, if that looks the same.

    6/2;   9/6 instead of (-9)/(-6);   (1/2) · 3 instead of (1/2)/(1/3);   5 instead of 5/1
    """
    if pivot == w.ONE:
        return value
    if _has_fraction(entry) or _has_fraction(pivot):
        return w.Product((entry, written(over(1, entry_of(pivot, domain)))), signed=True)
    (minus, top), (other, bottom) = unsigned(entry), unsigned(pivot)
    found = w.Quotient(top, bottom) if minus and other else w.Quotient(entry, pivot)
    return value if _looks(found) == _looks(value) else found


def _has_fraction(node: w.Node) -> bool:
    return any(
        type(part) is w.Quotient or (type(part) is w.Number and type(part.value) is Fraction) for part in w.walk(node)
    )


def _looks(node: w.Node) -> tuple[w.Node, w.Node] | w.Node:
    """Numerator and denominator up to sign."""
    if type(node) is w.Negative:
        return _looks(node.operand)
    if type(node) is w.Number and type(node.value) is Fraction:
        return w.Number(abs(node.value.numerator)), w.Number(node.value.denominator)
    if type(node) is w.Quotient:
        return unsigned(node.numerator)[1], unsigned(node.denominator)[1]
    return node
