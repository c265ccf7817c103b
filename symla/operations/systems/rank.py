"""The rank: the number of pivots, the dimension of the row space and of the column space.

Source: the rank theorem, e.g. Lay, Linear Algebra and Its Applications, section 4.6.
"""

from __future__ import annotations

from symla.derivation.build import reason
from symla.derivation.given import GivenMatrix
from symla.notation import written as w
from symla.operations._sheet import Sheet
from symla.operations.systems._chains import Begin
from symla.operations.systems._dimensions import dimensions
from symla.operations.systems._reduce import reduce


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
    sheet.answer(rank=work.line)
