"""The matrix exponential e^(tA) = I + tA + t^2 A^2/2! + ..., for a letter t the solution of X' = A X with X(0) = I.

Source: matrix exponentials, e.g. Strang, Introduction to Linear Algebra, section 6.3 (5th edition).
"""

from __future__ import annotations

from symla.derivation.build import equation, reason
from symla.derivation.given import GivenMatrix
from symla.derivation.model import Part
from symla.notation import written as w
from symla.notation.arithmetic import result
from symla.notation.identities import identity
from symla.notation.named import zeros_in
from symla.operations._arguments import ArgumentError
from symla.operations._letters import letters, taken
from symla.operations._sheet import Sheet
from symla.operations._sizes import need_square
from symla.operations.eigenvalues._flows import derivative_check, flow
from symla.operations.eigenvalues._functions import inverse_of, put_together


def matrix_exponential(sheet: Sheet, A: GivenMatrix, t: w.Node) -> None:
    """The exponential e^(tA) of a square matrix; e^A unless a number or a letter t is given.

    `A` is n x n with n <= 5, or triangular, and `t` a number; the answer is n x n.  For a letter it is a function of
    it.  Undefined for other shapes.
    """
    if t == w.INFINITY or isinstance(t, w.Vector | w.Matrix):
        raise ArgumentError("matrix_exponential: t is a number or a letter")
    sheet.seek(w.Power(w.E, A.name if t == w.ONE else w.Product((t, A.name))))
    sheet.pose(goal=sheet.goal, A=equation(A.name, A.written))
    need_square(sheet, A)
    found = flow(sheet, A, t)
    (X,) = letters(A, "X Y Z")
    exponential = put_together(sheet, X, found.decomposed, found.E, found.middle, found.function)
    if type(t) is w.Name and t.base not in taken(A):
        derivative_check(sheet, A, X, exponential, t, identity(A.height), found, inverse_of(sheet, found.decomposed))
    else:
        _determinant_check(sheet, A, X, exponential, t)
    sheet.answer(
        reason("answer", goal=sheet.goal, exponential=equation(X, exponential)),
        exponential=Part("exponential", exponential, letter=X),
    )


def _determinant_check(sheet: Sheet, A: GivenMatrix, X: w.Name, found: w.Node, t: w.Node) -> None:
    """The check det e^(tA) = e^(t tr A); not for named zeros, whose exponentials have no other form."""
    if A.height == 1 or zeros_in(found):
        return
    trace = w.Call("tr", (A.name,))
    power = w.Power(w.E, trace if t == w.ONE else w.Product((t, trace)))
    value = result(w.Power(w.E, w.Product((t, w.Sum(tuple([A.rows[i][i] for i in range(A.height)]))))), sheet.domain)
    facts = {"determinant": equation(w.Determinant(X), value), "power": equation(power, value)}
    sheet.say("determinant_of_exponential", "check", **facts)
