"""The matrix exponential e^(tA) = I + tA + t^2 A^2/2! + ..., the solution of X' = A X with X(0) = I.

Source: matrix exponentials, e.g. Strang, Introduction to Linear Algebra, section 6.3 (5th edition).
"""

from __future__ import annotations

from symla.derivation.build import equation, reason
from symla.derivation.given import GivenMatrix
from symla.derivation.model import Part
from symla.notation import written as w
from symla.notation.arithmetic import result
from symla.operations._sheet import Sheet
from symla.operations.eigenvalues._characteristic import need_square
from symla.operations.eigenvalues._flows import by_euler, flow
from symla.operations.eigenvalues._similar import letters

_MINUS_ONE = w.Number(-1)


def matrix_exponential(sheet: Sheet, A: GivenMatrix) -> None:
    """The exponential e^(tA) of a square matrix, a function of t.

    `A` is n x n with n <= 5, or triangular; the answer is n x n, its entries being functions of the letter t.
    Undefined for other shapes.
    """
    need_square(sheet, A)
    found = flow(sheet, A)
    (X,) = letters(A, "X Y Z")
    work = sheet.work(X).to("by_similarity", w.Product((found.P, found.E, w.Power(found.P, _MINUS_ONE))))
    work.put_in(why="put_in_matrices", letters_for={found.P: found.left, found.E: found.middle})
    work.to("multiply_by_euler" if found.turns else "multiply", by_euler(result(work.line, sheet.domain), sheet.domain))
    exponential = work.line
    sheet.answer(
        reason("answer", A=A.name, exponential=equation(X, exponential)),
        exponential=Part("exponential", exponential, letter=X),
    )
