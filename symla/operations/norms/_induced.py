"""Matrix norms induced by vector norms: the largest sum of absolute values in a column, or in a row."""

from __future__ import annotations

from typing import Literal

from symla.derivation.given import GivenMatrix
from symla.notation import written as w
from symla.notation.arithmetic import result
from symla.notation.sums import minus, sum_of
from symla.operations._sheet import Sheet
from symla.operations._terms import LONG, indexed, largest_of
from symla.operations.norms._lines import sizes_each
from symla.operations.norms._remarks import only_zero

Lines = Literal["columns", "rows"]


def induced_norm(sheet: Sheet, A: GivenMatrix, lines: Lines) -> None:
    """The norm that adds absolute values along these lines, rows or columns."""
    work = sheet.work(sheet.goal).define(f"largest_of_{lines}", largest_of(_sums(A, lines, sheet.domain)))
    sizes_each(work.put_in(A, why="put_in_entries"), A).evaluate("add", w.Sum)
    sums = work.line.arguments if type(work.line) is w.Call else (work.line,)
    if type(work.line) is w.Call:
        largest = result(work.line, sheet.domain)
        if type(largest) is not w.Call:
            work.to("take_largest", largest)
    if all(entry == w.ZERO for entry in A.entries):
        only_zero(sheet, A)
    elif len(sums) > 1 and work.line in sums:  # the first line with the largest sum
        place = sums.index(work.line) + 1
        count = sum([result(minus(x, work.line), sheet.domain) == w.ZERO for x in sums])
        sheet.remark("largest_at", A=A.name, place=place, count=count)
    sheet.answer(norm=work.line)


def _sums(A: GivenMatrix, lines: Lines, domain: str) -> tuple[w.Node, ...]:
    """The sum of absolute values along each line, with a sum sign for large matrices."""
    across = lines == "rows"
    if len(A.entries) <= 2 * LONG:
        letters = A.letters if across else tuple(zip(*A.letters, strict=True))
        return tuple([sum_of(tuple([w.AbsoluteValue(x) for x in line])) for line in letters])
    index = "k" if domain == "complex" else "j" if across else "i"
    count, terms = (A.height, A.width) if across else (A.width, A.height)
    places = [(str(n), index) if across else (index, str(n)) for n in range(1, count + 1)]
    return tuple([w.Summation(w.AbsoluteValue(indexed(A, *place)), index, 1, terms) for place in places])
