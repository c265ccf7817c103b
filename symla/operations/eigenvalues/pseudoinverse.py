"""The pseudoinverse: the X with A X A = A and X A X = X for which A X and X A are equal to their transposes.

A = C R, with C the columns of A that have a pivot and R the rows of its reduced echelon form that are not zero; then
X = R^T (C^T A R^T)^-1 C^T.  Over the complex numbers the transposes are conjugated.
Source: the pseudoinverse by a full rank factorization, e.g. Ben-Israel, Greville, Generalized Inverses, section 1.6.
"""

from __future__ import annotations

from symla.derivation.build import equation, reason
from symla.derivation.given import GivenMatrix
from symla.derivation.model import Part
from symla.notation import written as w
from symla.notation.arithmetic import result
from symla.operations._letters import free_letter
from symla.operations._sheet import Sheet
from symla.operations._terms import matrix
from symla.operations.eigenvalues._similar import adjoint
from symla.operations.systems._chains import Begin
from symla.operations.systems._reduce import reduce


def pseudoinverse(sheet: Sheet, A: GivenMatrix) -> None:
    """The pseudoinverse of a matrix.

    `A` is any m x n matrix; the answer is n x m, by cases where the rank depends on the values of symbols.
    """
    X = free_letter("X Y Z", A, kind="matrix")
    sheet.plan("plan", A=A.name)
    found = reduce(sheet, Begin.of(A), A.rows, reduced=True)
    known = sheet.known
    rows = known.rows(A.rows)
    if not found.pivots:
        zero = matrix(((w.ZERO,) * A.height,) * A.width)
        sheet.work(X).to("zero", zero)
        return _answer(sheet, A, X, zero)
    C, R, M = [free_letter(choices, A, kind="matrix") for choices in ("C K", "R T", "M N")]
    left = sheet.work(C, "factors").to(
        "pivot_columns", matrix(tuple([tuple([r[j] for _, j in found.pivots]) for r in rows]))
    )
    right = sheet.work(R).to("rows_left", matrix(found.rows[: len(found.pivots)]))
    forms = {C: left.line, R: right.line, A.name: matrix(rows)}
    middle = w.Product((adjoint(A, C, sheet.domain), A.name, adjoint(A, R, sheet.domain)))
    work = sheet.work(M).to("small_square", middle)
    square = work.to("multiply", result(w.substitute(middle, forms), sheet.domain)).line
    whole = w.Product((adjoint(A, R, sheet.domain), w.Power(M, w.MINUS_ONE), adjoint(A, C, sheet.domain)))
    work = sheet.work(X).to("by_factors", whole)
    work.put_in(why="put_in_matrices", letters_for={C: left.line, R: right.line, M: square})
    inverse = result(w.Power(square, w.MINUS_ONE), sheet.domain)
    factors = [result(w.substitute(adjoint(A, Y, sheet.domain), forms), sheet.domain) for Y in (R, C)]
    work.to("turn_and_invert", w.Product((factors[0], inverse, factors[1])))
    work.to("multiply", result(work.line, sheet.domain))
    return _answer(sheet, A, X, work.line)


def _answer(sheet: Sheet, A: GivenMatrix, X: w.Name, found: w.Node) -> None:
    check = sheet.check(w.Product((A.name, X, A.name)), "check")
    check.put_in(why="put_in_matrices", letters_for={A.name: A.written, X: found})
    check.to(sheet.known.reason_for(check.line), sheet.known.letters_put_in(check.line))
    check.to("multiply", matrix(sheet.known.rows(A.rows)))
    sheet.answer(reason("answer", A=A.name, inverse=equation(X, found)), inverse=Part("inverse", found, letter=X))
