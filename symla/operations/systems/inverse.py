"""The inverse matrix: A X = X A = I.  A square matrix has one exactly if its determinant is not zero.

Source: the inverse by Gauss-Jordan elimination and by cofactors, e.g. Lay, Linear Algebra and Its Applications,
sections 2.2 and 3.3.
"""

from __future__ import annotations

from typing import Literal

from symla.derivation.build import equation, reason
from symla.derivation.given import GivenMatrix
from symla.derivation.model import Given, Remedy
from symla.errors import SymlaError, sized
from symla.notation import written as w
from symla.notation.identities import identity
from symla.operations._cases.numbers import entry_of
from symla.operations._counts import compared_sizes, height, not_square, width
from symla.operations._sheet import Sheet
from symla.operations.systems._determinants import square_of, triangular
from symla.operations.systems._elimination import eliminate
from symla.operations.systems._inverses import METHODS, check, unit_beside


def inverse(
    sheet: Sheet,
    A: GivenMatrix,
    method: Literal["auto", "formula", "row_reduction", "adjugate"] = "auto",
    compare: bool = False,
) -> None:
    """The inverse of a square matrix.

    `A` is n x n, and so is the answer.  With `compare`, a second method is worked too.  Undefined for other shapes, and
    for a singular matrix; by cases where symbols decide whether it is one.
    """
    if A.height != A.width:
        square = square_of(A, sheet.domain)
        words = reason("normal_matrix", A=A.name, square=square, sizes=compared_sizes(A))
        remedies = (Remedy(words, (equation(square, square),)),)
        sheet.undefined("not_square", not_square(A), remedies=remedies, A=A.name, m=height(A), n=width(A))
    way = _chosen(sheet, A) if method == "auto" or A.height == 1 else method
    if way == "formula" and A.height != 2:
        raise SymlaError(f"inverse: the method formula is for 2 x 2 matrices; this one is {A.height} x {A.height}.")
    if way == "adjugate" and not 1 < A.height < 5:
        raise SymlaError(f"inverse: the method adjugate is too long for {sized(A.height, A.height)} matrix.")
    if way == "row_reduction" or compare:
        sheet.beside.append(Given(unit_beside(A), identity(A.height)))
    found = METHODS[way](sheet, A)
    others = [method for method in ("row_reduction", "formula", "adjugate") if method != way and _fits(method, A)]
    compared = compare and sheet.second_way(others, lambda method: METHODS[method](sheet, A))
    sheet.add(check(A, found, sheet.domain))
    sheet.answer("answer", {"compared": compared}, inverse=found)


def _chosen(sheet: Sheet, A: GivenMatrix) -> str:
    """Reciprocals for a diagonal matrix, the formula for 2 x 2; otherwise row reduction, unless its pivots depend on
    symbols while the answer does not.
    """
    nonzero = all(sheet.known.certain(entry_of(row[i], sheet.domain)) for i, row in enumerate(A.rows))
    kind = triangular(A) if A.height > 1 and nonzero else None
    if kind is not None and kind.kind == "diagonal":
        return "diagonal"
    if A.height < 3:
        return "entry" if A.height == 1 else "formula"
    if A.height > 4 or w.is_numeric(A.written):
        return "row_reduction"
    stuck = sheet.once("stuck", lambda: eliminate(A.rows, known=sheet.known).stuck)
    return "row_reduction" if stuck is None else "adjugate"


def _fits(method: str, A: GivenMatrix) -> bool:
    return A.height > 1 and {"formula": A.height == 2, "adjugate": A.height < 5}.get(method, True)
