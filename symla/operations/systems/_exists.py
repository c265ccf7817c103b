"""Why a triangular factorization may not exist or not be unique, and the remedies.

If A = L U, then rows 1 to k of A depend on the corner of U alone: a block of A below and beside a corner with a zero
pivot cannot have a greater rank than the corner.
Source: existence and uniqueness of L U, e.g. Golub, Van Loan, Matrix Computations, section 3.2.
"""

from __future__ import annotations

from typing import NoReturn

from symla.derivation.build import equation, reason
from symla.derivation.given import GivenMatrix
from symla.derivation.model import Fact, Reason, Remedy
from symla.notation import written as w
from symla.notation.statements import Property, Quoted
from symla.operations._cases.numbers import entry_of, plus, written
from symla.operations._sheet import Sheet
from symla.operations._terms import matrix
from symla.operations.systems._multipliers import without_pivot
from symla.operations.systems._plain import eliminate_plainly, is_upper
from symla.operations.systems._steps import Elimination
from symla.operations.systems._triangular import Factors, Letters, factors_of


def block_lines(
    sheet: Sheet,
    A: GivenMatrix,
    product: w.Node,
    letters: Letters,
    stuck: Reason,
    whole: tuple[int, int],
    corner: tuple[int, int],
) -> None:
    """B and C, blocks in the corner of A with these numbers of rows and columns, whose ranks differ."""
    known = sheet.known
    for name, (rows, columns) in ((letters.whole, whole), (letters.corner, corner)):
        block = w.Matrix(tuple([row[:columns] for row in A.letters[:rows]]))
        work = sheet.work(name, stuck if name == letters.whole else None)
        work.put_in(A, why=reason("block", rows=rows, columns=columns), via=block)
        if known.equal:
            work.to(known.reason_for(work.line), matrix(tuple([row[:columns] for row in known.rows(A.rows[:rows])])))
    sheet.say("ranks_differ", product=product, whole=letters.whole, corner=letters.corner, ranks=ranks(letters))


def ranks(letters: Letters) -> w.Relation:
    """rank C < rank B"""
    return w.Relation(w.Call("rank", (letters.corner,)), "<", w.Call("rank", (letters.whole,)))


def needs_exchange(
    sheet: Sheet, A: GivenMatrix, product: w.Node, found: Elimination, factors: Factors, letters: Letters
) -> NoReturn:
    """End the work: the zero pivot, and the blocks that differ in rank."""
    row, column = found.pivots[-1]
    entry = w.Relation(found.rows[row][column], "!=", w.ZERO)
    place: dict[str, Fact] = {"row": row + 1, "column": column + 1, "entry": entry}
    last = max([stage.column + 1 for stage in found.stages], default=column if found.earlier else 0)
    without_pivot(sheet, found, last, column)
    stuck = reason("stuck", A=A.name, recorded=factors.record.equations, **place)
    block_lines(sheet, A, product, letters, stuck, (row + 1, column + 1), (column + 1, column + 1))
    remedies = exchange_remedy(sheet, A, letters)
    sheet.undefined("needs_exchange", ranks(letters), remedies=remedies, A=A.name, product=product, **place)


def exchange_remedy(sheet: Sheet, A: GivenMatrix, letters: Letters) -> tuple[Remedy, ...]:
    """P A = L U with its matrices; none where symbols decide about it."""
    known = sheet.known
    found = eliminate_plainly(known.rows(A.rows), exchange=True, known=known)
    if found.stuck is not None:
        return ()
    factors = factors_of(A, found, known)
    named = ((letters.P, factors.P), (letters.L, factors.L), (letters.U, factors.U))
    words = reason("exchange_rows", **_quoted(w.Product((letters.P, A.name)), letters, named))
    claim = Property("plu", w.Items((factors.P, A.name, factors.L, factors.U)))
    return (Remedy(words, (claim,)),)


def plain_remedy(A: GivenMatrix, factors: Factors, letters: Letters) -> Remedy:
    """A = L U with its matrices, where U has no further factorization."""
    named = ((letters.L, factors.L), (letters.U, factors.U))
    claim = Property("lu", w.Items((A.name, factors.L, factors.U)))
    return Remedy(reason("without_D", **_quoted(A.name, letters, named)), (claim,))


def any_remedy(sheet: Sheet, A: GivenMatrix, letters: Letters) -> tuple[Remedy, ...]:
    """A = L U if it exists, else P A = L U; none where symbols decide about it."""
    found = eliminate_plainly(A.rows, exchange=False, known=sheet.known)
    if found.stuck is not None:
        return ()
    if is_upper(found):
        return (plain_remedy(A, factors_of(A, found, sheet.known), letters),)
    return exchange_remedy(sheet, A, letters)


def _quoted(left: w.Node, letters: Letters, named: tuple[tuple[w.Name, w.Matrix], ...]) -> dict[str, Fact]:
    """The form of a factorization and its factors, not as claims: the letters have no values yet."""
    return {
        "product": Quoted(equation(left, w.Product((letters.L, letters.U)))),
        "factors": tuple([Quoted(equation(name, form)) for name, form in named]),
    }


def is_unique(sheet: Sheet, found: Elimination) -> bool:
    """Whether each row except the last has its pivot on the diagonal, so that L and U are determined."""
    places = [(i, i) for i in range(len(found.rows) - 1)]
    return all(place in found.pivots and sheet.known.certain(found.entries[place[0]][place[1]]) for place in places)


def other_factorization(sheet: Sheet, A: GivenMatrix, found: Elimination, factors: Factors, letters: Letters) -> None:
    """Another L and U with the same product, where a row other than the last has a zero on the diagonal of U.

    L U = (L E) (E^-1 U), where E adds column i + 1 to column i, and E^-1 subtracts row i from row i + 1.
    """
    row = next((i for i in range(A.height - 1) if (i, i) not in found.pivots), None)
    if row is None:
        return
    domain = sheet.domain
    L = [list(r) for r in factors.L.rows]
    for i in range(row + 1, A.height):
        L[i][row] = _plus(L[i][row], 1, L[i][row + 1], domain)
    U = list(factors.U.rows)
    U[row + 1] = tuple([_plus(x, -1, y, domain) for x, y in zip(U[row + 1], U[row], strict=True)])
    other = matrix(tuple(map(tuple, L)))
    product = equation(A.name, w.Product((other, matrix(tuple(U)))))
    differs = w.Relation(letters.L, "!=", other)
    sheet.remark("not_unique", row=row + 1, U=letters.U, other=product, differs=differs)


def _plus(x: w.Node, factor: int, y: w.Node, domain: str) -> w.Node:
    return written(plus(entry_of(x, domain), factor, entry_of(y, domain)))
