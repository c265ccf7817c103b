"""The Cholesky factorization A = L L^T, column by column.

l_jj = √(a_jj - l_j1^2 - ... - l_j,j-1^2)        l_ij = (a_ij - l_i1 l_j1 - ... - l_i,j-1 l_j,j-1)/l_jj for i > j

It exists exactly if A is positive definite, that is, if each radicand, a pivot, is positive.  Over the complex numbers
L^T is conjugated.
Source: the Cholesky factorization, e.g. Strang, Introduction to Linear Algebra, section 6.5.
"""

from __future__ import annotations

from symla.derivation.build import equation, reason
from symla.derivation.given import GivenMatrix
from symla.derivation.model import Part, Undefined
from symla.notation import written as w
from symla.notation.arithmetic import result
from symla.notation.statements import Property, Quoted
from symla.notation.sums import sum_of
from symla.operations._cases.certain import sign
from symla.operations._letters import free_letter
from symla.operations._products import adjoint
from symla.operations._roots import take_root
from symla.operations._sheet import Sheet
from symla.operations._signs_of import Signs
from symla.operations._sizes import need_square
from symla.operations._terms import matrix, matrix_of
from symla.operations.orthogonality.quadratic_form_definiteness import symmetric


def cholesky(sheet: Sheet, A: GivenMatrix) -> None:
    """The Cholesky factor of a positive definite matrix.

    `A` is n x n and equal to its (conjugate) transpose; so large is L, which is lower triangular with positive numbers
    on its diagonal.  Undefined for other matrices; by cases where symbols decide about signs.
    """
    L = free_letter("L C G", A, kind="matrix")
    turned = adjoint(L, sheet.domain)
    product = equation(A.name, w.Product((L, turned)))
    sheet.pose(A=equation(A.name, A.written), product=Quoted(product))
    need_square(sheet, A)
    symmetric(sheet, A)
    sheet.plan(lambda: reason("plan", A=A.name) if sheet.chains or not isinstance(sheet.outcome, Undefined) else None)
    names: dict[tuple[int, int], w.Name] = {}
    values: dict[tuple[int, int], w.Node] = {}
    decided = Signs(sheet)
    for j in range(A.width):
        for i in range(j, A.height):
            names[i, j] = w.Name(L.base.lower(), (str(i + 1), str(j + 1)))
            values[i, j] = _entry(decided, A, names, values, i, j)
    n, known = A.width, sheet.known
    letters = matrix_of(n, n, lambda i, j: names.get((i, j), w.ZERO))
    form = matrix_of(n, n, lambda i, j: known.put_in(values[i, j]) if i >= j else w.ZERO)
    sheet.work(L, "together").to("entries_in_place", letters).to("put_in_results", form)
    other = result(adjoint(form, sheet.domain), sheet.domain)
    work = sheet.check(w.Product((L, turned)), "check_product").to("put_in_results", w.Product((form, other)))
    work.to("multiply", matrix(sheet.known.rows(A.rows)))
    sheet.answer(reason("answer", fact=equation(L, form)), L=Part("L", form, letter=L))


def _entry(
    decided: Signs,
    A: GivenMatrix,
    names: dict[tuple[int, int], w.Name],
    values: dict[tuple[int, int], w.Node],
    i: int,
    j: int,
) -> w.Node:
    """l_ij, from a_ij and the entries before."""
    sheet = decided.sheet
    complex_, domain = sheet.domain == "complex", sheet.domain
    before = [k for k in range(j) if w.ZERO not in (values[i, k], values[j, k])]

    def product(k: int) -> w.Node:
        if i == j:
            return w.Power(w.AbsoluteValue(names[i, k]) if complex_ else names[i, k], w.TWO)
        return w.Product((names[i, k], w.Conjugate(names[j, k]) if complex_ else names[j, k]))

    rest = sum_of((A.letter(i + 1, j + 1), *[w.Negative(product(k)) for k in before]))
    stood = {A.letter(i + 1, j + 1): A.rows[i][j]} | {names[p]: values[p] for p in values}
    if i == j:
        pivot = sheet.known.put_in(result(w.substitute(rest, stood), domain))
        low = w.Relation(pivot, "<=", w.ZERO)
        value = pivot
        if any(type(part) is w.Quotient and not w.is_numeric(part.denominator) for part in w.walk(pivot)):
            squares = [w.Power(values[k, k], w.TWO) for k in range(j)]  # times the previous pivots, which are positive
            value = result(w.Product((*squares, pivot)), domain)
        if not decided.is_positive(value):
            found = sign(value)
            if found is not None and (domain == "real" or w.is_numeric(pivot)):  # -|k + i|^2 may be zero
                low = w.Relation(pivot, "<" if found else "=", w.ZERO)
            claim = Property("not_positive_definite", A.name)
            stands = equation(rest, sheet.known.letters_put_in(w.substitute(rest, stood)))
            sheet.undefined("not_definite", claim, A=A.name, stands=stands, low=low, claim=claim)
        work = sheet.work(names[i, j], compact=True)
        work.define("root_of_pivot", w.Root(rest)).put_in(letters_for=stood)
        letters = sheet.known.reason_for(work.line)
        work.to(letters if letters.facts[0][1] else "subtract", w.Root(pivot))
        return take_root(work).line if type(work.line) is w.Root else work.line
    work = sheet.work(names[i, j], compact=True)
    work.define("over_diagonal", w.Quotient(rest, names[j, j])).put_in(letters_for=stood)
    return work.to("work_out", sheet.known.put_in(result(work.line, domain))).line
