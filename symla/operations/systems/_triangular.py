"""What a plain elimination gives: L from the multipliers, U as what is left, P from the exchanges; and why there may be
none.

A = L U, row by row: row i of A is row i of U plus the multiples of the rows above it that were subtracted.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from symla.derivation.build import Working, reason
from symla.derivation.given import GivenMatrix
from symla.derivation.model import Chain, Equal, Link, Part, Reason, RowOperation, RowStep
from symla.notation import written as w
from symla.notation.frozen import Frozen
from symla.operations.systems._cases import Depends, Done, Leg
from symla.operations.systems._chains import Begin, matrix
from symla.operations.systems._inverses import identity
from symla.operations.systems._known import Known, Rows
from symla.operations.systems._multipliers import ONE, Record, recorded, stage_chains
from symla.operations.systems._steps import Elimination

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
    """Letters that are free beside A and the symbols of its entries, with a prime where they are not."""
    taken: set[tuple[str, str]] = {(A.name.base.lower(), A.name.accent)}
    for entry in A.entries:
        if type(entry) is not w.Number:
            taken |= {(part.base.lower(), part.accent) for part in w.walk(entry) if type(part) is w.Name}

    def free(wanted: str, kind: w.NameKind = "matrix") -> w.Name:
        found = [(letter, accent) for accent in _ACCENTS for letter in wanted if (letter.lower(), accent) not in taken]
        letter, accent = found[0]
        taken.add((letter.lower(), accent))
        return w.Name(letter, (), kind, accent)

    L, U, P, D = [free(letter) for letter in "LUPD"]
    return Letters(L, U, P, D, free("mqts", "scalar"), free("BEFG"), free("CHN"), free("KHWV"), free("I"))


# ---- the work -------------------------------------------------------------------------------------------------------


class Factors(Frozen, frozen=True):
    """The factors as rows, with the chains that lead to them."""

    chains: tuple[Chain, ...]
    record: Record
    P: w.Matrix
    L: w.Matrix
    U: w.Matrix


Reduce = Callable[[Elimination, Known], Elimination]
Finish = Callable[[Elimination, Factors, Known], Done]


def factor_rows(A: GivenMatrix, letters: Letters, reduce: Reduce, finish: Finish) -> Leg:
    """The leg of a derivation that eliminates plainly and then finishes with the factors, by cases where they depend on
    symbols.
    """

    def leg(begin: Begin, start: Elimination, before: Record, known: Known) -> Done:
        found = reduce(start, known)
        chains, record = _work(begin, start, found, before, letters, known.domain)
        if found.stuck is None:
            return finish(found, _factors(chains, found, record, known), known)

        def go_on(known: Known) -> Done:
            return leg(begin.case(found, known), found.put_in(known), record, known)

        raise Depends(found.stuck, chains, go_on, found.why)

    begin, empty = Begin(A.name, Equal("substitution")), Record.empty(A.height)
    return lambda known: leg(begin, Elimination(A.rows), empty, known)


def _work(
    begin: Begin, start: Elimination, found: Elimination, before: Record, letters: Letters, domain: str
) -> tuple[list[Chain], Record]:
    """The elimination, its multipliers as they are recorded."""
    line = matrix(start.rows)
    first = () if begin.line == line else (Link(begin.relation, line, begin.reason),)
    opened = Chain(begin.line, first)
    chains, record = stage_chains(opened, start, found, before, letters.m, letters.kept, domain)
    shown = bool(found.stages) or not first or (begin.reason is None and found.stuck is None)
    return (chains if shown else [opened, *chains]), record


def _factors(chains: list[Chain], found: Elimination, record: Record, known: Known) -> Factors:
    return Factors(
        tuple(chains),
        record,
        matrix(_permuted(identity(len(found.rows)).rows, found.operations)),
        matrix(known.rows(_with_ones(record.values))),
        matrix(found.rows),
    )


def factors_of(A: GivenMatrix, found: Elimination, known: Known) -> Factors:
    """The matrices P, L and U of an elimination that began with A."""
    return _factors([], found, recorded(found.operations, A.height, known.domain), known)


def _permuted(rows: Rows, operations: list[RowOperation]) -> Rows:
    """The rows after the exchanges among these operations."""
    left = list(rows)
    for operation in exchanges(operations):
        i, j = operation.row - 1, operation.other - 1
        left[i], left[j] = left[j], left[i]
    return tuple(left)


def exchanges(operations: list[RowOperation]) -> list[RowOperation]:
    """The exchanges of rows among these operations."""
    return [operation for operation in operations if operation.kind == "swap"]


def _with_ones(rows: Rows) -> Rows:
    return tuple([(*row[:i], ONE, *row[i + 1 :]) for i, row in enumerate(rows)])


def rows_moved(P: w.Matrix, rows: Rows) -> w.Matrix:
    """P A: the rows of A in their new order."""
    return matrix(tuple([rows[row.index(ONE)] for row in P.rows]))


def permutation_chains(letters: Letters, size: int, operations: list[RowOperation]) -> list[Chain]:
    """The exchanges made in the identity matrix."""
    swaps, P = exchanges(operations), letters.P
    start = identity(size)
    if not swaps:
        return [Working(P, heading=reason("factors")).to("no_exchange", start).chain]
    links = [Link(Equal(), start)]
    for number in range(len(swaps)):
        target = matrix(_permuted(start.rows, swaps[: number + 1]))
        links.append(Link(RowStep((swaps[number],)), target))
    heading = reason("same_exchanges", count=len(swaps))
    return [Chain(letters.identity, tuple(links), heading), Working(P).to("what_became", links[-1].target).chain]


def lower_chain(L: w.Name, record: Record, known: Known) -> Chain:
    """L in letters, then with the multipliers put in."""
    work = Working(L, known.domain)
    if not record.known:
        return work.to("no_multipliers", matrix(_with_ones(record.values))).chain
    work.to("multipliers_in_place", matrix(_with_ones(record.letters)))
    work.put_in(why="put_in_multipliers", letters_for=record.known)
    return work.to(known.told(work.line), matrix(known.rows(_with_ones(record.values)))).chain


def upper_chain(U: w.Name, found: Elimination) -> Chain:
    """U is what is left."""
    return Working(U).to("left" if found.operations else "itself", matrix(found.rows)).chain


def check_chain(left: tuple[w.Node, ...], put_in: tuple[w.Node, ...], *lines: w.Node, heading: str = "") -> Chain:
    """A product of names, with the matrices put in, multiplied."""
    links = [Link(Equal("substitution"), w.Product(put_in)), *[Link(Equal(), line) for line in lines]]
    return Chain(w.Product(left), tuple(links), reason(heading) if heading else None, "check")


def part(name: str, form: w.Node, letter: w.Name) -> Part:
    """A factor as a part of the answer."""
    return Part(name, form, letter=letter)


def recipe(chains: list[Chain], letters: Letters) -> Reason | None:
    """What is done and what is recorded, by the first multiplier; None if there is none."""
    steps = [link.relation for chain in chains for link in chain.links if isinstance(link.relation, RowStep)]
    first = next((o for step in steps for o in step.operations if o.kind == "add"), None)
    if first is None:
        return None
    return reason("recipe", m=letters.m(first.row, first.other), i=first.row, j=first.other)
