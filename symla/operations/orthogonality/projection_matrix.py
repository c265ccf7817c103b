"""The projection matrix P = A (A^T A)^-1 A^T: P b is the projection of b onto the column space of A.
For one column this is P = (1 / A^T A) A A^T.

A has independent columns; otherwise A is replaced by those of its columns that are a basis of the column space.
P^2 = P and P^T = P; over the complex numbers transposes are conjugated.
Source: projection matrices, e.g. Strang, Introduction to Linear Algebra, section 4.2.
"""

from __future__ import annotations

from symla.derivation.build import equation, reason
from symla.derivation.given import GivenMatrix
from symla.derivation.model import Answer
from symla.notation import written as w
from symla.notation.arithmetic import result
from symla.notation.identities import identity
from symla.notation.statements import Property
from symla.operations._borrowed import work_of
from symla.operations._cases.numbers import entry_of
from symla.operations._counts import counted
from symla.operations._deriving import attempt
from symla.operations._letters import free_letter
from symla.operations._products import adjoint
from symla.operations._sheet import Sheet
from symla.operations._terms import as_matrix, has_letters, matrix
from symla.operations.systems._chains import Begin
from symla.operations.systems._columns import zeros
from symla.operations.systems._inverses import as_one_matrix
from symla.operations.systems._reduce import reduction


def projection_matrix(sheet: Sheet, A: GivenMatrix) -> None:
    """The matrix that projects onto the column space of a matrix.

    `A` is any m x n matrix; the answer is m x m.  By cases where symbols decide which columns are independent.  Given
    `vectors` in place of A, the matrix projects onto their span.
    """
    P = free_letter("P T R", A, kind="matrix")
    sheet.seek(P)
    pivots = _pivots(sheet, A)
    if not pivots:
        form = matrix((zeros(A.height).entries,) * A.height)
        sheet.work(P, "nothing").to("only_zero", form)
        sheet.remark("zero_space", A=A.name)
        return sheet.answer(reason("answer", A=A.name, fact=equation(P, form)), matrix=form)
    if len(pivots) == A.height:
        form = identity(A.height)
        sheet.say("whole_space", A=A.name, count=counted("rank", A.name, A.height))
        sheet.work(P).to("unchanged", form)
        return _answer(sheet, A, P, form)
    B = _independent(sheet, A, pivots)
    domain = sheet.domain
    turned = adjoint(B.name, domain)
    G = GivenMatrix(free_letter("G H M K", A, B, kind="matrix"), (), B.width)
    one = "_one" if B.width == 1 else ""
    work = sheet.work(G.name, reason(f"products{one}", B=B.name))
    work.to(f"by_definition{one}", w.Product((turned, B.name)))
    columns = matrix(sheet.known.rows(B.rows))
    work.put_in(B)
    if columns != matrix(B.rows):
        here: w.Node = adjoint(columns, domain)
        work.to(sheet.known.reason_for(work.line), w.Product((here, columns)))
    work.evaluate("turned", w.Transpose, minor=True)
    gram = sheet.known.rows(result(work.line, domain).rows)  # type: ignore[attr-defined]
    work.to("rows_times_columns", matrix(gram))
    other = result(adjoint(columns, domain), domain)
    if gram == identity(B.width).rows:
        work = sheet.work(P, "orthonormal").to(
            reason("formula_orthonormal", domain=domain), w.Product((B.name, turned))
        )
        half: w.Node = columns
    elif B.width == 1:
        work = sheet.work(P, "formula_lead")
        square = GivenMatrix(G.name, gram, 1).letters[0][0]
        work.to(reason("formula_one", domain=domain), w.Product((w.Quotient(w.ONE, square), B.name, turned)))
        work.to("put_in_results", w.Product((w.Quotient(w.ONE, gram[0][0]), columns, other)))
        product = result(w.Product((columns, other)), domain)
        work.to("outer_product", w.Product((w.Quotient(w.ONE, gram[0][0]), product)), minor=True)
        work.to("each_entry", form := as_matrix(result(work.line, domain)))
        return _answer(sheet, A, P, form)
    else:
        inverse = _inverse(sheet, B, GivenMatrix(G.name, gram, B.width))
        work = sheet.work(P, "formula_lead")
        work.to(reason("formula", domain=domain), w.Product((B.name, w.Power(G.name, w.MINUS_ONE), turned)))
        work.to("put_in_results", w.Product((columns, inverse, other)))
        half = matrix(sheet.known.rows(result(w.Product((columns, inverse)), domain).rows))  # type: ignore[attr-defined]
    work.to("put_in_results" if half is columns else "first_two", w.Product((half, other)), minor=half is not columns)
    form = matrix(sheet.known.rows(result(w.Product((half, other)), domain).rows))  # type: ignore[attr-defined]
    work.to("rows_times_columns", form)
    return _answer(sheet, A, P, form)


def _pivots(sheet: Sheet, A: GivenMatrix) -> list[int]:
    """The columns of a basis of the column space, with the lines of the reduction where these are not all columns of a
    tall matrix.  Columns with letters are independent, in all cases at once, where det(A^T A) is certainly not zero.
    """
    if has_letters(A.written) and A.height > A.width:
        columns = matrix(sheet.known.rows(A.rows))
        gram = as_matrix(result(w.Product((adjoint(columns, sheet.domain), columns)), sheet.domain))
        if sheet.known.certain(entry_of(result(w.Determinant(gram), sheet.domain), sheet.domain)):
            return list(range(A.width))
    found, chains = reduction(sheet, Begin.of(A), A.rows)
    pivots = [column for _, column in found.pivots]
    if not A.height > len(pivots) == A.width:
        sheet.add(*chains)
    return pivots


def _answer(sheet: Sheet, A: GivenMatrix, P: w.Name, form: w.Matrix) -> None:
    domain = sheet.domain
    same = equation(adjoint(P, domain), P)
    check = sheet.check(w.Power(P, w.TWO), reason("check", domain=domain, same=same))
    check.to("put_in_results", w.Power(form, w.TWO)).to("itself_again", form)
    sheet.answer(reason("answer", A=A.name, fact=equation(P, form)), matrix=form)


def _independent(sheet: Sheet, A: GivenMatrix, pivots: list[int]) -> GivenMatrix:
    """A if its columns are independent, else the matrix of its pivot columns."""
    if len(pivots) == A.width:
        if A.width == 1:
            sheet.plan("plan_one", A=A.name, domain=sheet.domain)
        else:
            sheet.plan("plan", A=A.name)
        return A
    name = free_letter("B C D", A, kind="matrix")
    rows = tuple([tuple([row[j] for j in pivots]) for row in A.rows])
    letters = tuple([tuple([row[j] for j in pivots]) for row in A.letters])
    rank = counted("rank", A.name, len(pivots))
    work = sheet.work(name, reason("dependent", A=A.name, columns=tuple([j + 1 for j in pivots]), rank=rank))
    work.put_in(A, why="columns_with_pivots", via=matrix(letters))
    known = sheet.known.rows(rows)
    if known != rows:
        work.to(sheet.known.reason_for(work.line), matrix(known))
    return GivenMatrix(name, known, len(pivots))


def _inverse(sheet: Sheet, B: GivenMatrix, G: GivenMatrix) -> w.Node:
    """The inverse of G = B^T B, worked like any other, where its determinant, a sum of squares, is not zero."""
    known = sheet.known
    found, parted = attempt("inverse", G, known=known)
    if has_letters(G.written):
        sheet.say("has_inverse", B=B.name, G=G.name, claim=Property("independent", B.name))
    while parted is not None and parted.deciding is not None:  # a leading minor, positive like the determinant
        known = known.without(parted.deciding.number)
        found, parted = attempt("inverse", G, known=known)
    found = as_one_matrix(found)
    sheet.add(*work_of(found, {}))
    sheet.beside = [given for given in found.given if given.name != G.name]  # the identity matrix beside G
    assert isinstance(found.outcome, Answer)
    return found.outcome.parts[0].form
