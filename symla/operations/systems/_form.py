"""A matrix brought to row echelon form, reduced or not."""

from __future__ import annotations

from symla.derivation.build import equation, reason
from symla.derivation.given import GivenMatrix
from symla.notation import written as w
from symla.operations._sheet import Sheet
from symla.operations._terms import matrix
from symla.operations.systems._chains import Begin, row_steps
from symla.operations.systems._reduce import reduce


def echelon_form(sheet: Sheet, A: GivenMatrix, *, reduced: bool) -> None:
    """The form, its pivot positions, and the rank."""
    sheet.plan(lambda: reason("plan") if row_steps(sheet.chains) > 4 else None)
    found = reduce(sheet, Begin.of(A), A.rows, reduced=reduced)
    columns = tuple([column + 1 for _, column in found.pivots])
    rank = equation(sheet.stated("rank(A)"), w.Number(len(columns)))
    sheet.remark("pivots", A=A.name, columns=columns, rank=rank)
    already = not found.operations and found.rows == A.rows  # before the substitutions of a case
    sheet.answer("answer", {"already": already}, **{sheet.name: matrix(found.rows, A.bar)})
