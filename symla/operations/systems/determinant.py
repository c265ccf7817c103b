"""The determinant: det A = sum over a row of (-1)^(i+j) a_ij M_ij; it is zero exactly if A has no inverse.

Source: Leibniz's and Laplace's formulas, e.g. Lay, Linear Algebra and Its Applications, sections 3.1 and 3.2.
"""

from __future__ import annotations

from typing import Literal

from symla.derivation.build import equation, reason
from symla.derivation.given import GivenMatrix
from symla.derivation.model import Remedy
from symla.errors import SymlaError, sized
from symla.notation import written as w
from symla.notation.statements import Property
from symla.operations._cases.numbers import entry_of
from symla.operations._counts import compared_sizes, height, not_square, width
from symla.operations._sheet import Sheet
from symla.operations.systems._determinants import METHODS, chosen, fits, square_of


def determinant(
    sheet: Sheet,
    A: GivenMatrix,
    method: Literal["auto", "formula", "sarrus", "cofactors", "row_reduction"] = "auto",
    compare: bool = False,
) -> None:
    """The determinant of a square matrix.

    `A` is n x n; the answer is a number.  With `compare`, a second method is worked too.  By row reduction, cases may
    have to be told apart.  Undefined for other shapes.
    """
    if A.height != A.width:
        product = square_of(A, sheet.domain)
        words = reason("gram", A=A.name, product=product, sizes=compared_sizes(A))
        remedies = (Remedy(words, (equation(product, product),)),)
        sheet.undefined("undefined", not_square(A), remedies=remedies, A=A.name, m=height(A), n=width(A))
    way = chosen(A) if method == "auto" else method
    if not fits(way, A.height):
        raise SymlaError(f"determinant: the method {way} is not for {sized(A.height, A.height)} matrix.")
    value = _worked(sheet, A, way)
    others = [m for m in ("cofactors", "row_reduction", "sarrus", "formula", "entry") if m != way and fits(m, A.height)]
    compared = compare and sheet.second_way(others, lambda method: _worked(sheet, A, method))
    _meaning(sheet, A, value)
    sheet.answer("answer", {"compared": compared}, determinant=value)


def _worked(sheet: Sheet, A: GivenMatrix, method: str) -> w.Node:
    if method == "cofactors":
        sheet.say("signs")
    return METHODS[method](sheet, A)


def _meaning(sheet: Sheet, A: GivenMatrix, value: w.Node) -> None:
    """The remark on the meaning of the determinant."""
    if value == w.ZERO:
        sheet.remark("dependent", A=A.name, claim=Property("dependent", w.Transpose(A.name)))
    elif sheet.known.certain(entry_of(value, sheet.domain)):
        claim = Property("independent", A.name)
        sheet.remark("independent", A=A.name, size=height(A), domain=sheet.domain, claim=claim)
    else:
        sheet.remark("depends", A=A.name)
