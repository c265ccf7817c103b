"""All x with M x = 0, from M in reduced row echelon form: one basis vector for each column without a pivot.

x = (-2s + t, s, -3t, t) = s(-2, 1, 0, 0) + t(1, 0, -3, 1)
"""

from __future__ import annotations

from collections.abc import Sequence

from symla.derivation.build import equation, reason
from symla.derivation.given import GivenMatrix
from symla.notation import written as w
from symla.notation.statements import Quoted
from symla.notation.sums import sum_of
from symla.operations._cases.numbers import is_rational
from symla.operations._combinations import combination
from symla.operations._counts import counted
from symla.operations._letters import components_of, taken
from symla.operations._sheet import Sheet
from symla.operations._terms import Rows, matrix
from symla.operations.systems._chains import Begin, row_chains
from symla.operations.systems._columns import zeros
from symla.operations.systems._dimensions import dimensions
from symla.operations.systems._elimination import eliminate
from symla.operations.systems._reduce import reduce
from symla.operations.systems._solution import (
    General,
    equation_alone,
    free_lines,
    general_solution,
    pivot_lines,
    solution_line,
)
from symla.operations.systems._steps import Elimination

_SMALL = 2  # rows


def homogeneous(
    sheet: Sheet, begin: Begin, rows: Rows, x: w.Name, used: set[str], whole: bool = False
) -> tuple[Elimination, General, w.Node]:
    """All x with M x = 0, for the matrix with these rows: the elimination, the solution, and the solution as written;
    with `whole`, without fractions where the numbers are rational, and read off where one equation is left.
    """
    width = len(rows[0])
    names, alone = components_of(x.base, width), equation_alone(sheet, rows, width, multiples=whole)
    if alone:
        sheet.add(*row_chains(begin, rows, alone, sheet.domain))
        if len(rows) > 1:
            _one_left(sheet, begin, rows, names, alone)
    found = alone or reduce(sheet, begin, rows, reduced=True, at_once=whole)
    padded = found.with_zeros(width)
    known = sheet.known
    reduced = eliminate(found.standing(), reduced=True, known=known).with_zeros(width) if alone else padded
    general = general_solution(reduced, width, used | {x.base}, whole)
    free_lines(sheet, padded, names, general, alone is not None)
    pivot_lines(sheet, padded, names, general.values, alone is not None)
    terms = general.multiples
    return found, general, solution_line(sheet, x, names, general, sum_of(terms) if terms else None)


def _one_left(sheet: Sheet, begin: Begin, rows: Rows, names: Sequence[w.Name], alone: Elimination) -> None:
    """The row that is left as an equation; of two rows of A - x I with other numbers than fractions, the determinant
    tells that they are multiples of each other.
    """
    height, rank = counted("rows", begin.line, len(rows)), counted("rank", begin.line, 1)
    ((i, _),) = alone.pivots
    left = Quoted(equation(combination(sheet, rows[i], names), w.ZERO))
    if sum(any(entry != w.ZERO for entry in row) for row in rows) == 1:
        sheet.say("only_row_left", row=i + 1, left=left)
        return
    told = type(begin.line) is w.Sum and len(rows) == _SMALL
    told = told and not all(is_rational(e) for row in alone.entries for e in row)
    singular = (equation(w.Determinant(begin.line), w.ZERO),) if told else ()
    sheet.say("one_equation_left", rows=height, rank=rank, row=i + 1, left=left, singular=singular)


def null_space_of(sheet: Sheet, A: GivenMatrix, M: str, rows: Rows, x: w.Name) -> None:
    """The solution of M x = 0, the check of each basis vector, and the answer.  M is A or its transpose."""
    sign = sheet.stated(M)
    begin = Begin.of(A) if sign == A.name else Begin(sign)
    found, general, line = homogeneous(sheet, begin, rows, x, taken(A))
    work, known = sheet.check(w.Product((sign, x)), reason("check", x=x)), sheet.known
    put_in = w.Product((matrix(known.rows(rows)), line))
    if sign == A.name:
        work.put_in(why="put_in_both", letters_for={A.name: A.written, x: line})
        work.to(known.reason_for(A.written, checked=True), put_in, minor=True)
    else:
        work.to("put_in_both", put_in)
    work.to("zero_vector", zeros(len(rows)))
    dimensions(sheet, len(found.pivots), len(rows[0]), M)
    basis = general.homogeneous
    sheet.answer("answer", {"count": counted("nullity", sign, len(basis))}, basis=w.Items(basis))
