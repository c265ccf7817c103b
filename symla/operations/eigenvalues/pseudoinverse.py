"""The pseudoinverse: the X with A X A = A and X A X = X for which A X and X A are equal to their transposes.

A = C R, with C the columns of A that have a pivot and R the rows of its reduced echelon form that are not zero; then
X = R^T (C^T A R^T)^-1 C^T, where C^T A R^T = (C^T C) (R R^T).  For independent columns R is I, and X = (A^T A)^-1 A^T;
for independent rows A = I A, and X = A^T (A A^T)^-1; for both X = A^-1.  Over the complex numbers the transposes are
conjugated.
Source: the pseudoinverse by a full rank factorization, e.g. Ben-Israel, Greville, Generalized Inverses, section 1.6.
"""

from __future__ import annotations

from symla.derivation.build import equation, reason
from symla.derivation.given import GivenMatrix
from symla.derivation.model import Part
from symla.notation import written as w
from symla.notation.arithmetic import result
from symla.notation.statements import Property
from symla.operations._letters import free_letter, letters
from symla.operations._products import adjoint
from symla.operations._sheet import Sheet
from symla.operations._terms import has_letters, matrix
from symla.operations.systems._chains import Begin
from symla.operations.systems._elimination import eliminate
from symla.operations.systems._reduce import reduce


def pseudoinverse(sheet: Sheet, A: GivenMatrix) -> None:
    """The pseudoinverse of a matrix.

    `A` is any m x n matrix; the answer is n x m, by cases where the rank depends on the values of symbols.
    """
    X = free_letter("X Y Z", A, kind="matrix")
    sheet.plan("plan", A=A.name)
    full = min(A.height, A.width)
    found = reduce(sheet, Begin.of(A), A.rows, reduced=has_letters(*A.entries) or len(eliminate(A.rows).pivots) < full)
    rank, rows = len(found.pivots), sheet.known.rows(A.rows)
    if not rank:
        zero = matrix(((w.ZERO,) * A.height,) * A.width)
        sheet.say("all_to_zero", A=A.name, zero=equation(A.name, matrix(rows)))
        sheet.work(X).to("zero", zero)
        return _answer(sheet, A, X, zero)
    C, R, M = letters(A, "C K", "R T", "M N", beside=[X])
    forms: dict[w.Name, w.Node] = {A.name: matrix(rows)}
    if rank < full:
        pivot_columns = matrix(tuple([tuple([r[j] for _, j in found.pivots]) for r in rows]))
        forms[C] = sheet.work(C, "factors").to("pivot_columns", pivot_columns).line
        forms[R] = sheet.work(R).to("rows_left", matrix(found.rows[:rank])).line
    C, R = (C if rank < full else A.name), (R if rank < full else A.name)
    first = [] if rank == A.width else [adjoint(R, sheet.domain, A)]  # of A = C R the second factor, or the first, is I
    last = [] if rank == A.height else [adjoint(C, sheet.domain, A)]
    if not (first or last):
        sheet.say("full_rank", A=A.name, claim=Property("independent", A.name))
        work = sheet.work(X).to("inverse_itself", w.Power(A.name, w.MINUS_ONE)).put_in(A)
        sheet.put_case_in(work).to("invert", result(work.line, sheet.domain))
        return _answer(sheet, A, X, work.line)
    middle = w.Product((*last, A.name, *first))
    if rank < full:
        split = w.Product((adjoint(C, sheet.domain, A), C, R, adjoint(R, sheet.domain, A)))
        why = reason("small_square", split=equation(middle, split))
    else:
        turned = A.name if last else w.Transpose(A.name)
        sheet.say("independent" if last else "independent_rows", A=A.name, claim=Property("independent", turned))
        why = reason("gram", domain=sheet.domain)
    square = sheet.work(M).to(why, middle).to("multiply", result(w.substitute(middle, forms), sheet.domain)).line
    whole = w.Product((*first, w.Power(M, w.MINUS_ONE), *last))
    work = sheet.work(X).to("by_factors" if rank < full else "by_gram", whole)
    work.put_in(why="put_in_matrices", letters_for={**forms, M: square, A.name: A.written})
    sheet.put_case_in(work)
    inverse = result(w.Power(square, w.MINUS_ONE), sheet.domain)
    turned_first, turned_last = (
        [result(w.substitute(node, forms), sheet.domain) for node in part] for part in (first, last)
    )
    work.to("turn_and_invert", w.Product((*turned_first, inverse, *turned_last)))
    work.to("multiply", result(work.line, sheet.domain))
    return _answer(sheet, A, X, work.line)


def _answer(sheet: Sheet, A: GivenMatrix, X: w.Name, found: w.Node) -> None:
    rows = matrix(sheet.known.rows(A.rows))
    left, right = w.Product((A.name, X)), w.Product((X, A.name))
    for product in (left, right):
        check = sheet.check(product, "check" if product is left else None)
        check.put_in(why="put_in_matrices", letters_for={A.name: A.written, X: found})
        sheet.put_case_in(check).to("multiply", result(w.substitute(product, {A.name: rows, X: found}), sheet.domain))
    mirrored = tuple([equation(adjoint(product, sheet.domain, A), product) for product in (left, right)])
    first, second = (equation(w.Product((one, other, one)), one) for one, other in ((A.name, X), (X, A.name)))
    sheet.say("penrose", "check", mirrored=mirrored, first=first, second=second, domain=sheet.domain)
    sheet.answer(reason("answer", A=A.name, inverse=equation(X, found)), inverse=Part("inverse", found, letter=X))
