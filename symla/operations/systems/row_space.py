"""The row space: the combinations of the rows; the nonzero rows of the reduced matrix are a basis of it.

Row operations make combinations of the rows and can be undone, so they preserve the row space.
Source: the row space, e.g. Lay, Linear Algebra and Its Applications, section 4.6.
"""

from __future__ import annotations

from symla.derivation.build import equation, reason
from symla.derivation.given import GivenMatrix
from symla.derivation.model import Chain, Equal, Link
from symla.notation import written as w
from symla.operations._cases.numbers import entry_of, is_zero
from symla.operations._combinations import combination
from symla.operations._counts import counted, height, width
from symla.operations._letters import free_letter
from symla.operations._sheet import Sheet
from symla.operations.systems._chains import Begin
from symla.operations.systems._columns import added_up
from symla.operations.systems._dimensions import dimensions
from symla.operations.systems._reduce import reduce
from symla.operations.systems._steps import Elimination


def row_space(sheet: Sheet, A: GivenMatrix) -> None:
    """A basis of the row space of a matrix.

    `A` is any m x n matrix; the answer is a list of r vectors with n components, where r is the rank: the rows of the
    reduced row echelon form that are not zero.  By cases where that depends on symbols.
    """
    sheet.plan("plan", A=A.name)
    found = reduce(sheet, Begin.of(A), A.rows, reduced=True)
    letter, rank = free_letter("r u v", A), len(found.pivots)
    values = {w.Name(letter.base, (str(i),), "vector"): w.Vector(row) for i, row in enumerate(found.rows[:rank], 1)}
    changed, count = bool(found.operations) or found.rows != A.rows, counted("rank", A.name, rank)
    heading = reason("rows_left", A=A.name, count=count, reduced=changed)
    for i, (name, row) in enumerate(values.items(), 1):
        sheet.add(Chain(name, (Link(Equal(), row, reason("row", row=i)),), heading if i == 1 else None, compact=True))
    if not rank:
        sheet.say("no_row")
    if changed:
        _made_of(sheet, A, values, found)
    dimensions(sheet, rank, A.width)
    full = (equation(sheet.stated("rank(A)"), w.Number(rank)),) if rank == A.width else ()
    sheet.answer("answer", {"count": count, "size": width(A), "full": full}, basis=w.Items(tuple(values.values())))


def _made_of(sheet: Sheet, A: GivenMatrix, values: dict[w.Name, w.Vector], found: Elimination) -> None:
    """4r_1 + 5r_2 = ..., row 2 of A, with the numbers in its pivot columns as coefficients."""
    rows = [
        (i, row)
        for i, row in enumerate(sheet.known.rows(A.rows), 1)
        if not all(is_zero(entry_of(entry, sheet.domain)) for entry in row)
    ]
    if rows:
        sheet.say("check", "check", A=A.name, rows=height(A), count=counted("rank", A.name, len(values)))
    for i, row in rows:
        start = combination(sheet, [row[column] for _, column in found.pivots], list(values))
        work = sheet.check(start, compact=True)
        added_up(work.put_in(why=reason("row_of", row=i, A=A.name), letters_for=dict(values)), w.Vector(row))
