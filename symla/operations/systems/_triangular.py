"""What a plain elimination gives: L from the multipliers, U as what is left, P from the exchanges; and why there may be
none.

A = L U, row by row: row i of A is row i of U plus the multiples of the rows above it that were subtracted.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from symla.derivation.build import Working, equation, note, reason
from symla.derivation.given import GivenMatrix
from symla.derivation.model import Chain, Equal, Fact, Link, Part, Reason, Remedy, RowOperation, RowStep
from symla.notation import written as w
from symla.notation.statements import Property
from symla.operations.systems._cases import Depends, Done, Leg
from symla.operations.systems._chains import Begin, matrix
from symla.operations.systems._inverses import identity
from symla.operations.systems._known import Known, Rows
from symla.operations.systems._multipliers import ONE, ZERO, Record, recorded, stage_chains, without_pivot
from symla.operations.systems._numbers import entry_of, plus, written
from symla.operations.systems._plain import eliminate_plainly, is_upper
from symla.operations.systems._steps import Elimination

_ACCENTS: tuple[Literal["", "prime", "hat"], ...] = ("", "prime", "hat")


@dataclass(frozen=True, slots=True)
class Letters:
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


@dataclass(frozen=True, slots=True)
class Factors:
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
    """The exchanges made in the unit matrix."""
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


def lu_of(letters: Letters) -> tuple[w.Node, ...]:
    """What is said of L and U: L is unit lower triangular, U upper triangular."""
    return Property("unit_lower_triangular", letters.L), Property("upper_triangular", letters.U)


# ---- why there may be none, or more than one ------------------------------------------------------------------------


def block_chains(
    A: GivenMatrix,
    product: w.Items,
    letters: Letters,
    stuck: Reason,
    whole: tuple[int, int],
    corner: tuple[int, int],
    known: Known,
) -> list[Chain]:
    """B and C, blocks of A that begin in its corner, with so many rows and columns, and that their ranks differ."""
    chains: list[Chain] = []
    for name, (rows, columns) in ((letters.whole, whole), (letters.corner, corner)):
        block = w.Matrix(tuple([tuple([A.letter(i, j) for j in range(1, columns + 1)]) for i in range(1, rows + 1)]))
        work = Working(name, heading=None if chains else stuck)
        work.put_in(A, why=reason("block", rows=rows, columns=columns), via=block)
        entries = tuple([row[:columns] for row in known.rows(A.rows[:rows])])
        chains.append(work.to(known.told(work.line), matrix(entries)).chain)
    told = reason("ranks_differ", product=product, whole=letters.whole, corner=letters.corner, ranks=ranks(letters))
    return [*chains, note(told)]


def ranks(letters: Letters) -> w.Relation:
    """rank C < rank B"""
    return w.Relation(w.Call("rank", (letters.corner,)), "<", w.Call("rank", (letters.whole,)))


def needs_exchange(
    A: GivenMatrix, product: w.Items, found: Elimination, factors: Factors, letters: Letters, known: Known
) -> tuple[list[Chain], tuple[Reason, tuple[w.Node, ...]]]:
    """The elimination up to the zero in the way, the blocks that differ in rank; the reason, and what proves it."""
    row, column = found.pivots[-1]
    entry = w.Relation(found.rows[row][column], "!=", ZERO)
    place: dict[str, Fact] = {"row": row + 1, "column": column + 1, "entry": entry}
    stuck = reason("stuck", A=A.name, recorded=factors.record.told, **place)
    blocks = block_chains(A, product, letters, stuck, (row + 1, column + 1), (column + 1, column + 1), known)
    why = reason("needs_exchange", A=A.name, product=product, **place)
    told = max([stage.column + 1 for stage in found.stages], default=column if found.earlier else 0)
    return [*factors.chains, *without_pivot(found, told, column), *blocks], (why, (ranks(letters),))


def exchange_remedy(A: GivenMatrix, letters: Letters, known: Known) -> tuple[Remedy, ...]:
    """P A = L U with its matrices; none where symbols decide what it is."""
    found = eliminate_plainly(known.rows(A.rows), exchange=True, known=known)
    if found.stuck is not None:
        return ()
    factors = factors_of(A, found, known)
    named = ((letters.P, factors.P), (letters.L, factors.L), (letters.U, factors.U))
    told = reason("exchange_rows", **_told(w.Product((letters.P, A.name)), letters, named))
    claim = Property("plu", w.Items((factors.P, A.name, factors.L, factors.U)))
    return (Remedy(told, (claim,)),)


def plain_remedy(A: GivenMatrix, factors: Factors, letters: Letters) -> Remedy:
    """A = L U with its matrices, for what cannot be taken further apart."""
    named = ((letters.L, factors.L), (letters.U, factors.U))
    claim = Property("lu", w.Items((A.name, factors.L, factors.U)))
    return Remedy(reason("without_D", **_told(A.name, letters, named)), (claim,))


def any_remedy(A: GivenMatrix, letters: Letters, known: Known) -> tuple[Remedy, ...]:
    """A = L U if there is such a factorization, else P A = L U; none where symbols decide what it is."""
    found = eliminate_plainly(A.rows, exchange=False, known=known)
    if found.stuck is not None:
        return ()
    if is_upper(found):
        return (plain_remedy(A, factors_of(A, found, known), letters),)
    return exchange_remedy(A, letters, known)


def _told(left: w.Node, letters: Letters, named: tuple[tuple[w.Name, w.Matrix], ...]) -> dict[str, Fact]:
    """The form of a factorization and its factors, told and not claimed: the letters stand for nothing yet."""
    return {
        "product": w.Items((equation(left, w.Product((letters.L, letters.U))),)),
        "factors": tuple([w.Items((equation(name, form),)) for name, form in named]),
    }


def is_unique(found: Elimination, known: Known) -> bool:
    """Whether every row but the last has its pivot on the diagonal, so that nothing about L and U was free."""
    places = [(i, i) for i in range(len(found.rows) - 1)]
    return all(place in found.pivots and known.certain(found.entries[place[0]][place[1]]) for place in places)


def other_factorization(
    A: GivenMatrix, found: Elimination, factors: Factors, letters: Letters, domain: str
) -> list[Chain]:
    """Another L and U with the same product, where a row other than the last has a zero on the diagonal of U.

    L U = (L E) (E^-1 U), where E adds column i + 1 to column i, and E^-1 subtracts row i from row i + 1.
    """
    row = next((i for i in range(A.height - 1) if (i, i) not in found.pivots), None)
    if row is None:
        return []
    L = [list(r) for r in factors.L.rows]
    for i in range(row + 1, A.height):
        L[i][row] = _plus(L[i][row], 1, L[i][row + 1], domain)
    U = list(factors.U.rows)
    U[row + 1] = tuple([_plus(x, -1, y, domain) for x, y in zip(U[row + 1], U[row], strict=True)])
    other = matrix(tuple(map(tuple, L)))
    product = w.Product((other, matrix(tuple(U))))
    told = reason(
        "not_unique",
        row=row + 1,
        U=letters.U,
        other=equation(A.name, product),
        differs=w.Relation(letters.L, "!=", other),
    )
    return [note(told, "remark")]


def _plus(x: w.Node, factor: int, y: w.Node, domain: str) -> w.Node:
    return written(plus(entry_of(x, domain), factor, entry_of(y, domain)))


def recipe(chains: list[Chain], letters: Letters) -> Reason | None:
    """What is done and what is recorded, by the first multiplier; None if there is none."""
    steps = [link.relation for chain in chains for link in chain.links if isinstance(link.relation, RowStep)]
    first = next((o for step in steps for o in step.operations if o.kind == "add"), None)
    if first is None:
        return None
    return reason("recipe", m=letters.m(first.row, first.other), i=first.row, j=first.other)
