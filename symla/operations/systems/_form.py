"""A matrix brought to row echelon form, reduced or not."""

from __future__ import annotations

from symla.derivation.build import equation, reason
from symla.derivation.given import GivenMatrix
from symla.notation import written as w
from symla.notation.exact import Rational, rational
from symla.notation.rational import Fraction
from symla.operations._combinations import combination
from symla.operations._sheet import Sheet
from symla.operations._terms import matrix
from symla.operations.systems._chains import Begin, row_steps
from symla.operations.systems._reduce import reduce
from symla.operations.systems._steps import Elimination

_MOST_CHECKED = 3  # rows


def echelon_form(sheet: Sheet, A: GivenMatrix, *, reduced: bool) -> None:
    """The form, its pivot positions, and the rank."""
    sheet.plan(lambda: reason("plan") if row_steps(sheet.chains) > 4 else None)
    found = reduce(sheet, Begin.of(A), A.rows, reduced=reduced)
    columns = tuple([column + 1 for _, column in found.pivots])
    rank = equation(sheet.stated("rank(A)"), w.Number(len(columns)))
    sheet.remark("pivots", A=A.name, columns=columns, rank=rank)
    _rows_again(sheet, A, found)
    already = not found.operations and found.rows == A.rows  # before the substitutions of a case
    sheet.answer("answer", {"already": already}, **{sheet.name: matrix(found.rows, A.bar)})


def _rows_again(sheet: Sheet, A: GivenMatrix, found: Elimination) -> None:
    """2(1, 0, -1) + (0, 1, 3) = (2, 1, 1), row 2 of A: the check that the rows of the form combine to those of A."""
    if A.numbers is None or A.height > _MOST_CHECKED or not found.operations:
        return
    rows = found.rows[: len(found.pivots)]
    values = [[rational(entry) or 0 for entry in row] for row in rows]
    if all(len(row) - row.count(0) == 1 for row in values):
        return  # of multiples of unit vectors every row is a combination
    vectors = list(map(w.Vector, rows))
    starts = [combination(sheet, _coefficients(row, found, values), vectors) for row in A.rows]
    lines = [(i, start) for i, start in enumerate(starts, 1) if not isinstance(start, (w.Vector, w.Number))]
    if not any(type(start) is w.Sum for _, start in lines):
        return  # only rows that are multiples of one row, which is seen
    sheet.say("check", "check", A=A.name)
    for i, start in lines:
        work = sheet.check(start, compact=True)
        work.to(reason("row_of", row=i, A=A.name), w.Vector(A.rows[i - 1]))


def _coefficients(row: tuple[w.Node, ...], found: Elimination, values: list[list[Rational]]) -> list[w.Node]:
    """The numbers by which the rows with a pivot, of these values, combine to this row, one pivot column after the
    other.
    """
    rest = [rational(entry) or 0 for entry in row]
    factors: list[w.Node] = []
    for (_, column), own in zip(found.pivots, values, strict=True):
        factor = Fraction(rest[column]) / own[column]
        if factor and any(own[c] for _, c in found.pivots if c > column):
            rest = [x - factor * y for x, y in zip(rest, own, strict=True)]
        factors.append(w.number(factor))
    return factors
