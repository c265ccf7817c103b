"""The factors from an elimination without scaling: L from the multipliers, U the resulting rows, P from the exchanges.

A = L U, row by row: row i of A is row i of U plus the subtracted multiples of the rows above it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Literal

from symla.derivation.build import reason
from symla.derivation.given import GivenMatrix
from symla.derivation.model import (
    Add,
    Chain,
    Equal,
    Link,
    Part,
    Passage,
    Reason,
    RowOperation,
    RowStep,
    Swap,
    chains_among,
)
from symla.notation import written as w
from symla.notation.frozen import Frozen
from symla.notation.identities import identity
from symla.operations._cases.known import Known
from symla.operations._sheet import Sheet
from symla.operations._terms import Rows, matrix, on_diagonal
from symla.operations.systems._chains import Begin
from symla.operations.systems._multipliers import Record, recorded, stage_lines
from symla.operations.systems._plain import eliminate_plainly
from symla.operations.systems._reduce import worked_once
from symla.operations.systems._steps import Elimination, exchanged

_ACCENTS: tuple[Literal["", "prime", "hat"], ...] = ("", "prime", "hat")


class Letters(Frozen, frozen=True):
    """The names on the page: of the factors, of the multipliers, of two blocks of A; none occurs in the data."""

    L: w.Name
    U: w.Name
    P: w.Name
    D: w.Name
    multiplier: w.Name
    whole: w.Name
    corner: w.Name
    kept: w.Name
    identity: w.Name

    def m(self, i: int, j: int) -> w.Name:
        """m_ij"""
        return w.Name(self.multiplier.base, (str(i), str(j)), "scalar", self.multiplier.accent)


def letters_for(A: GivenMatrix) -> Letters:
    """Letters that are not used by A and the symbols of its entries, with a prime where needed."""
    taken: set[tuple[str, str]] = {(A.name.base.lower(), A.name.accent)}
    for entry in A.entries:
        if type(entry) is not w.Number:
            taken |= {(part.base.lower(), part.accent) for part in w.names_in(entry)}

    def free(wanted: str, kind: w.NameKind = "matrix") -> w.Name:
        found = [(letter, accent) for accent in _ACCENTS for letter in wanted if (letter.lower(), accent) not in taken]
        letter, accent = found[0]
        taken.add((letter.lower(), accent))
        return w.Name(letter, (), kind, accent)

    L, U, P, D = [free(letter) for letter in "LUPD"]
    return Letters(L, U, P, D, free("mqts", "scalar"), free("BEFG"), free("CHN"), free("KHWV"), free("I"))


# ---- the work -------------------------------------------------------------------------------------------------------


class Factors(Frozen, frozen=True):
    """The factors, and the multipliers."""

    record: Record
    P: w.Matrix
    L: w.Matrix
    U: w.Matrix


def factor(sheet: Sheet, A: GivenMatrix, letters: Letters, **how: Any) -> tuple[Elimination, Factors]:
    """The elimination and its factors, by cases where symbols occur."""
    sheet.plan(lambda: _recipe(sheet.chains, letters))
    begin, start, record = Begin.of(A), Elimination(A.rows), Record.empty(A.height)
    while True:
        found = worked_once(sheet, eliminate_plainly, start, **how)
        line = matrix(start.rows)
        opened = Chain(begin.line, () if begin.line == line else (Link(begin.relation, line, begin.reason),))
        if not found.stages and opened.links and (begin.reason or found.stuck is not None):
            sheet.add(opened)
        record = stage_lines(sheet, opened, start, found, record, letters.m, letters.kept)
        if found.stuck is None:
            return found, _factors(found, record, sheet.known)
        known = sheet.decides(found.stuck, found.why)
        begin, start = begin.case(found, known), found.put_in(known)


def _factors(found: Elimination, record: Record, known: Known) -> Factors:
    P = matrix(_permuted(identity(len(found.rows)).rows, found.operations))
    return Factors(record, P, matrix(known.rows(_with_ones(record.values))), matrix(found.rows))


def factors_of(A: GivenMatrix, found: Elimination, known: Known) -> Factors:
    """The matrices P, L and U of an elimination of A."""
    return _factors(found, recorded(found.operations, A.height, known.domain), known)


def _permuted(rows: Rows, operations: Sequence[RowOperation]) -> Rows:
    """The rows after the exchanges among these operations."""
    for operation in exchanges(operations):
        rows = exchanged(rows, operation.row - 1, operation.other - 1)
    return rows


def exchanges(operations: Sequence[RowOperation]) -> list[Swap]:
    """The exchanges of rows among these operations."""
    return [operation for operation in operations if type(operation) is Swap]


def _with_ones(rows: Rows) -> Rows:
    return on_diagonal(rows, lambda _: w.ONE)


def rows_moved(P: w.Matrix, rows: Rows) -> w.Matrix:
    """P A: the rows of A in their new order."""
    return matrix(tuple([rows[row.index(w.ONE)] for row in P.rows]))


def permutation_lines(sheet: Sheet, letters: Letters, size: int, operations: list[RowOperation]) -> None:
    """The exchanges made in the identity matrix."""
    swaps, start = exchanges(operations), identity(size)
    if not swaps:
        sheet.work(letters.P, "factors").to("no_exchange", start)
        return
    targets = [matrix(_permuted(start.rows, swaps[:number])) for number in range(1, len(swaps) + 1)]
    links = [Link(RowStep((swap,)), target) for swap, target in zip(swaps, targets, strict=True)]
    heading = reason("same_exchanges", count=len(swaps))
    sheet.add(Chain(letters.identity, (Link(Equal(), start), *links), heading))
    sheet.work(letters.P).to("what_became", targets[-1])


def lower_line(sheet: Sheet, L: w.Name, record: Record) -> None:
    """L in letters, then with the values of the multipliers."""
    work = sheet.work(L)
    if not record.known:
        work.to("no_multipliers", matrix(_with_ones(record.values)))
        return
    work.to("multipliers_in_place", matrix(_with_ones(record.letters)))
    work.put_in(why="put_in_multipliers", letters_for=record.known)
    work.to(sheet.known.reason_for(work.line), matrix(sheet.known.rows(_with_ones(record.values))))


def upper_line(sheet: Sheet, U: w.Name, found: Elimination) -> None:
    """U, the resulting rows."""
    sheet.work(U).to("left" if found.operations else "itself", matrix(found.rows))


def check(sheet: Sheet, left: Sequence[w.Node], put_in: Sequence[w.Node], line: w.Node, heading: str = "") -> None:
    """The check of a product of named matrices."""
    links = (Link(Equal("substitution"), w.Product(tuple(put_in))), Link(Equal(), line))
    sheet.add(Chain(w.Product(tuple(left)), links, reason(heading) if heading else None, "check", compact=True))


def factored(sheet: Sheet, product: w.Relation, only: bool, **factors: tuple[w.Name, w.Matrix]) -> None:
    """The answer: the factors by name, with their letters on the page."""
    equations = tuple([w.Relation(letter, "=", form) for letter, form in factors.values()])
    parts = {name: Part(name, form, letter=letter) for name, (letter, form) in factors.items()}
    sheet.answer(reason("factorization", product=product, factors=equations, only=only), **parts)


def _recipe(passages: Sequence[Passage], letters: Letters) -> Reason | None:
    """The recipe for the plan, how to clear and record, by the first multiplier; None if there is none."""
    steps = [link.relation for c in chains_among(passages) for link in c.links if isinstance(link.relation, RowStep)]
    first = next((o for step in steps for o in step.operations if type(o) is Add), None)
    if first is None:
        return None
    return reason("recipe", m=letters.m(first.row, first.other), i=first.row, j=first.other)
