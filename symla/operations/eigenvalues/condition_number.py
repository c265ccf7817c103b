"""The condition number of a square matrix: the largest singular value over the smallest.

So much may a relative error of the right side of A x = b grow in x.
Source: condition numbers, e.g. Lay, Linear Algebra and Its Applications, section 7.4.
"""

from __future__ import annotations

from symla.derivation.build import equation, reason
from symla.derivation.given import GivenMatrix
from symla.derivation.model import Part
from symla.notation import written as w
from symla.notation.statements import Property
from symla.operations._letters import free_letter
from symla.operations._sheet import Sheet
from symla.operations.eigenvalues._characteristic import need_square
from symla.operations.eigenvalues._singular import singular_lines, squares_check


def condition_number(sheet: Sheet, A: GivenMatrix) -> None:
    """The condition number of an invertible matrix, by the spectral norm.

    `A` is n x n with n <= 5, of numbers; the answer is a number, at least 1, with the largest and the smallest singular
    value.  Undefined for other shapes, and for a singular matrix.
    """
    need_square(sheet, A)
    found = singular_lines(sheet, A)
    first, last = found[0], found[-1]
    if last.value == w.Number(0):
        claim = Property("dependent", A.name)
        sheet.undefined("singular", claim, A=A.name, smallest=last.told, claim=claim)
    squares_check(sheet, A, found)
    c = free_letter("kappa c", A, kind="scalar")
    quotient = w.Quotient(first.name, last.name)
    work = (
        sheet.work(c).define("quotient", quotient) if first.name != last.name else sheet.work(c).to("alone", quotient)
    )
    work.put_in(letters_for={first.name: first.value, last.name: last.value}).result("divide")
    sheet.answer(
        reason("answer", A=A.name, condition=equation(c, work.line)),
        condition=Part("condition", work.line, letter=c),
        largest=Part("largest", first.value, letter=first.name),
        smallest=Part("smallest", last.value, letter=last.name),
    )
