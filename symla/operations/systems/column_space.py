"""The column space: all A x, the combinations of the columns; the pivot columns of A are a basis of it.

Row operations change the columns, but not the linear relations among them: if R = E A, then A x = 0 exactly if R x = 0.
Source: the pivot columns, e.g. Lay, Linear Algebra and Its Applications, section 4.3.
"""

from __future__ import annotations

from symla.derivation.build import equation, reason
from symla.derivation.given import GivenMatrix
from symla.notation import written as w
from symla.operations._cases.numbers import is_zero, written
from symla.operations._combinations import combination
from symla.operations._counts import counted, height
from symla.operations._letters import free_letter
from symla.operations._sheet import Sheet
from symla.operations.systems._chains import Begin
from symla.operations.systems._columns import added_up
from symla.operations.systems._dimensions import dimensions
from symla.operations.systems._reduce import reduce
from symla.operations.systems._steps import Elimination


def column_space(sheet: Sheet, A: GivenMatrix) -> None:
    """A basis of the column space of a matrix.

    `A` is any m x n matrix; the answer is a list of r of its columns, vectors with m components, where r is the rank.
    By cases where that depends on symbols.
    """
    sheet.plan("plan", A=A.name)
    found = reduce(sheet, Begin.of(A), A.rows, reduced=True)
    pivots = tuple([column for _, column in found.pivots])
    letter, rank, known = free_letter("c u v", A), len(pivots), sheet.known
    names = {j: w.Name(letter.base, (str(j + 1),), "vector") for j in pivots}
    every, columns = rank == A.width, tuple([j + 1 for j in pivots])
    heading = reason("pivot_columns", A=A.name, columns=columns, every=every)
    for j, name in names.items():
        via = w.Vector(tuple([row[j] for row in A.letters]))
        work = sheet.work(name, heading if j == pivots[0] else None, compact=True)
        work.put_in(A, why=reason("column", column=j + 1, A=A.name), via=via)
        work.to(known.reason_for(work.line), known.vector(A.column(j)))
    _others(sheet, A, found, names)
    if not pivots:
        sheet.say("no_pivot")
    dimensions(sheet, rank, A.width)
    full = (equation(sheet.stated("rank(A)"), w.Number(rank)),) if rank == A.height else ()
    beside = {"count": counted("rank", A.name, rank), "size": height(A), "full": full}
    sheet.answer("answer", beside, basis=w.Items(tuple([known.vector(A.column(j)) for j in pivots])))


def _others(sheet: Sheet, A: GivenMatrix, found: Elimination, names: dict[int, w.Name]) -> None:
    """2c_1 - c_2 = ..., column 3: the columns without pivots, by the entries of the reduced matrix."""
    values: dict[w.Name, w.Node] = {name: sheet.known.vector(A.column(j)) for j, name in names.items()}
    others = [j for j in range(A.width) if j not in names and any(not is_zero(row[j]) for row in found.entries)]
    if others:
        basis, zeros = counted("rank", A.name, len(names)), len(others) + len(names) < A.width
        sheet.say("check", "check", count=len(others), basis=basis, zeros=zeros)
    for j in others:
        factors = [written(found.entries[row][j]) for row, _ in found.pivots]
        work = sheet.check(combination(sheet, factors, list(values)), compact=True)
        work.put_in(why=reason("column", column=j + 1, A=A.name), letters_for=values)
        added_up(work, sheet.known.vector(A.column(j)))
