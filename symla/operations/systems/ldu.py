"""The factorization A = L D U: L is unit lower triangular, U unit upper triangular; D is diagonal and holds the pivots.

The rows after the elimination are D U: each is its pivot times a row with 1 on the diagonal.  So the factorization
exists exactly if the elimination needs no exchange and each row with a zero on the diagonal is zero.  It is unique if
the leading blocks of sizes up to n - 1 are invertible.
Source: e.g. Horn and Johnson, Matrix Analysis, section 3.5.
"""

from __future__ import annotations

from symla.derivation.build import equation, reason
from symla.derivation.given import GivenMatrix
from symla.derivation.model import Fact
from symla.notation import written as w
from symla.notation.statements import Quoted
from symla.operations._cases.known import Known
from symla.operations._cases.numbers import entry_of, over, written
from symla.operations._counts import height, not_square, width
from symla.operations._sheet import Sheet
from symla.operations._terms import matrix, matrix_of
from symla.operations.systems._exists import any_remedy, block_lines, is_unique, needs_exchange, plain_remedy, ranks
from symla.operations.systems._plain import is_upper
from symla.operations.systems._steps import Elimination
from symla.operations.systems._triangular import Factors, Letters, check, factor, factored, letters_for, lower_line


def ldu(sheet: Sheet, A: GivenMatrix) -> None:
    """The factorization of a square matrix into a unit lower triangular, a diagonal and a unit upper triangular one.

    `A` is n x n, and so are L, D and U.  Undefined for other shapes, where rows would have to change places, and where
    a row would have to be divided by a zero; by cases where a pivot depends on symbols.
    """
    letters = letters_for(A)
    L, D, U = letters.L, letters.D, letters.U
    product = equation(A.name, w.Product((L, D, U)))
    quoted = Quoted(product)
    sheet.pose(A=equation(A.name, A.written), product=quoted)
    if A.height != A.width:
        m, n, differ = height(A), width(A), not_square(A)
        remedies = any_remedy(sheet, A, letters)
        sheet.undefined("not_square", differ, remedies=remedies, A=A.name, product=quoted, m=m, n=n, differ=differ)
    found, factors = factor(sheet, A, letters, exchange=False, every_pivot=True)
    if not is_upper(found):
        needs_exchange(sheet, A, quoted, found, factors, letters)
    _unless_zero_pivot(sheet, A, quoted, found, factors, letters)
    lower_line(sheet, L, factors.record)
    size, rows = range(A.height), factors.U.rows
    diagonal = matrix_of(A.height, A.height, lambda i, j: rows[i][i] if i == j else w.ZERO)
    upper = matrix(tuple([_over_pivot(row, i, sheet.known) for i, row in enumerate(rows)]))
    divided = any(upper.rows[i][j] != w.ZERO for i in size for j in range(i + 1, A.width))
    sheet.work(D, reason("taken_apart", D=D, U=U, divided=divided)).to("pivots_of", diagonal)
    sheet.work(U).to(reason("over_pivots", divided=divided), upper)
    _other(sheet, A, found, factors.L, diagonal, upper, U)
    check(sheet, (L, D, U), (factors.L, diagonal, upper), matrix(sheet.known.rows(A.rows)), "check")
    only = is_unique(sheet, found)
    factored(sheet, product, only, L=(L, factors.L), D=(D, diagonal), U=(U, upper))


def _unless_zero_pivot(
    sheet: Sheet, A: GivenMatrix, product: w.Node, found: Elimination, factors: Factors, letters: Letters
) -> None:
    """End the work if a row is not a multiple of a row with 1 on the diagonal; A = L U exists."""
    row, column = next(((r, c) for r, c in found.pivots if r != c), (0, 0))
    if row != column:
        place: dict[str, Fact] = {"row": row + 1, "entry": w.Relation(found.rows[row][column], "!=", w.ZERO)}
        lower_line(sheet, letters.L, factors.record)
        stuck = reason("stuck_row", A=A.name, **place)
        block_lines(sheet, A, product, letters, stuck, (column, column + 1), (column, column))
        remedies = (plain_remedy(A, factors, letters),)
        sheet.undefined("zero_pivot", ranks(letters), remedies=remedies, A=A.name, product=product, **place)


def _over_pivot(row: tuple[w.Node, ...], i: int, known: Known) -> tuple[w.Node, ...]:
    """The row of U: the resulting row divided by its pivot; the unit row, if it is zero from the diagonal on."""
    after = row[i + 1 :]
    if any(entry != w.ZERO for entry in after):
        pivot = entry_of(row[i], known.domain)
        after = tuple([written(known.reduced(over(entry_of(entry, known.domain), pivot))) for entry in after])
    return (*row[:i], w.ONE, *after)


def _other(
    sheet: Sheet, A: GivenMatrix, found: Elimination, L: w.Matrix, D: w.Matrix, U: w.Matrix, letter: w.Name
) -> None:
    """Another U with the same product, where an entry of D other than the last is zero."""
    row = next((i for i in range(A.height - 1) if (i, i) not in found.pivots), None)
    if row is not None:
        entries = U.rows[row]
        other = matrix((*U.rows[:row], (*entries[: row + 1], w.ONE, *entries[row + 2 :]), *U.rows[row + 1 :]))
        product, differs = equation(A.name, w.Product((L, D, other))), w.Relation(letter, "!=", other)
        sheet.remark("not_unique", row=row + 1, U=letter, other=product, differs=differs)
