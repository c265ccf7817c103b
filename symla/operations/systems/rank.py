"""The rank: the number of pivots, the dimension of the row space and of the column space.

Source: the rank theorem, e.g. Lay, Linear Algebra and Its Applications, section 4.6.
"""

from __future__ import annotations

from symla.derivation.build import reason
from symla.derivation.given import GivenMatrix
from symla.notation import written as w
from symla.operations._cases.numbers import is_zero, written
from symla.operations._combinations import combination
from symla.operations._sheet import Sheet
from symla.operations.systems._chains import Begin
from symla.operations.systems._dimensions import dimensions
from symla.operations.systems._elimination import eliminate
from symla.operations.systems._reduce import reduce
from symla.operations.systems._steps import Elimination

_MOST_CHECKED = 2


def rank(sheet: Sheet, A: GivenMatrix) -> None:
    """The rank of a matrix.

    `A` is any m x n matrix; the answer is a number between 0 and the smaller of m and n, by cases where it depends on
    the values of symbols.
    """
    found = reduce(sheet, Begin.of(A), A.rows)
    columns = tuple([column + 1 for _, column in found.pivots])
    count = reason("count_pivots", columns=columns)
    work = sheet.work(sheet.goal, count).to("number_of_pivots", w.Number(len(columns)))
    dimensions(sheet, len(columns), A.width)
    _other_columns(sheet, A, found)
    sheet.answer(rank=work.line)


def _other_columns(sheet: Sheet, A: GivenMatrix, found: Elimination) -> None:
    """-(1, 4, 7) + 2(2, 5, 8) = (3, 6, 9): what makes the columns without pivots needless, where there are few."""
    pivots = [column for _, column in found.pivots]
    others = [j for j in range(A.width) if j not in pivots and any(not is_zero(row[j]) for row in found.entries)]
    known = sheet.known
    vectors = [known.vector(A.column(j)) for j in range(A.width)]
    if not 0 < len(others) <= _MOST_CHECKED or not all(map(w.is_numeric, vectors)) or A.height < 2:
        return
    reduced = eliminate(found, reduced=True, known=known)
    factors = [[written(reduced.entries[row][j]) for row, _ in reduced.pivots] for j in others]
    starts = [combination(sheet, own, [vectors[k] for k in pivots]) for own in factors]
    if any(type(start) is w.Vector for start in starts):
        return  # equal columns are seen
    sheet.say("check", "check", count=len(others), zeros=len(others) + len(pivots) < A.width)
    for j, start in zip(others, starts, strict=True):
        work = sheet.check(start, compact=True)
        work.to(reason("column", column=j + 1, A=A.name), vectors[j])
