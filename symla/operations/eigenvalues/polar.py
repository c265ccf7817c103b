"""The polar decomposition A = U P: P is the positive semidefinite square root of A^T A, and U has perpendicular unit
vectors as its columns.

From the eigenvectors of A^T A, as columns of V, P is V S V^T, which is unique.  So is U = A P^-1 = A V S^-1 V^T where
the columns of A are independent; else, with images s_i w_i of the columns of V, U is W V^T.  Over the complex numbers
transposes are conjugated.
Source: the polar decomposition, e.g. Horn and Johnson, Matrix Analysis, section 7.3.
"""

from __future__ import annotations

from symla.derivation.build import equation, reason
from symla.derivation.given import GivenMatrix
from symla.derivation.model import Part
from symla.notation import written as w
from symla.notation.arithmetic import result
from symla.notation.statements import Property
from symla.operations._cases.numbers import entry_of, is_zero
from symla.operations._counts import height, width
from symla.operations._letters import letters
from symla.operations._products import adjoint
from symla.operations._sheet import Sheet
from symla.operations._terms import has_i, has_letters, matrix
from symla.operations.eigenvalues._characteristic import unit
from symla.operations.eigenvalues._root_of_two import root_of_two
from symla.operations.eigenvalues._similar import columns, diagonal, in_case
from symla.operations.eigenvalues._singular import gram
from symla.operations.eigenvalues.svd import Letters, eigenvectors_of_gram, images_of


def polar(sheet: Sheet, A: GivenMatrix) -> None:
    """The polar decomposition of a square or tall matrix.

    `A` is m x n, of numbers, with m >= n and n <= 5; the answer has U, which is m x n, with U^T U = I, and P, which is
    n x n, with A = U P.  Undefined for wide matrices.
    """
    if A.height < A.width:
        wide = w.Relation(height(A), "<", width(A))
        sheet.undefined("wide", wide, A=A.name, m=height(A), n=width(A))
    G = gram(sheet, A, wide=False)
    U, P = letters(A, "U Q W", "P H S")
    product = w.Product((U, P))
    root_of = w.Product((adjoint(A.name, sheet.domain, A), A.name))
    sheet.plan("plan", A=A.name, product=product, U=U, P=P, gram=root_of, domain=sheet.domain)
    is_real = not has_i(A.written)
    short = (
        A.width == 2
        and is_real
        and not has_letters(*A.entries)
        and result(w.Determinant(G.written), sheet.domain) != w.ZERO
    )
    forms = _by_inverse(sheet, A, G, U, P) if short else _by_singular_vectors(sheet, A, G, U, P)
    check = sheet.check(w.Product((U, P)), "check").put_in(why="put_in_matrices", letters_for=dict(forms))
    check.to("multiply", matrix(sheet.known.rows(A.rows)))
    if is_zero(entry_of(sheet.known.put_in(result(w.Determinant(G.written), sheet.domain)), sheet.domain)):
        sheet.remark("not_unique", A=A.name, claim=Property("dependent", A.name), U=U, P=P)
    sheet.answer(
        reason(
            "answer",
            product=equation(A.name, product),
            factors=(equation(U, forms[U]), equation(P, forms[P])),
        ),
        U=Part("U", forms[U], letter=U),
        P=Part("P", forms[P], letter=P),
    )


def _by_inverse(sheet: Sheet, A: GivenMatrix, G: GivenMatrix, U: w.Name, P: w.Name) -> dict[w.Name, w.Node]:
    """P = sqrt(G), and U = A P^-1"""
    unit(sheet, G)
    root = root_of_two(sheet, G, P)
    work = sheet.work(U, "first_factor").to("divided_by", w.Product((A.name, w.Power(P, w.MINUS_ONE))))
    work.put_in(why="put_in_matrices", letters_for={A.name: A.written, P: root})
    inverse = result(w.Power(root, w.MINUS_ONE), sheet.domain)
    work.to("invert", w.Product((A.written, inverse)))
    return {U: work.to("multiply", result(work.line, sheet.domain)).line, P: root}


def _by_singular_vectors(sheet: Sheet, A: GivenMatrix, G: GivenMatrix, U: w.Name, P: w.Name) -> dict[w.Name, w.Node]:
    """P = V S V^T, and U = A V S^-1 V^T, or W V^T"""
    few = A.height == A.width == 3 and not has_i(A.written)  # else the proof would be too long
    S, V, W = letters(A, "S T Z", "V Y X", "W K B", beside=(U, P))
    named = Letters.of(A, W, S, V, U, P)
    right, singular = eigenvectors_of_gram(sheet, A, G, named, False, with_named=few)
    dependent = any(s.is_zero for s in singular)
    left = images_of(sheet, A, named, right, singular, False)[: A.width] if dependent else ()  # may open cases
    forms: dict[w.Name, w.Node] = {V: columns(sheet, V, tuple([v.written for v in right]), "right_as_columns")}
    forms[S] = in_case(sheet, sheet.work(S).to("values_on_diagonal", diagonal(tuple([s.value for s in singular]))))
    turned = adjoint(V, sheet.domain, A)

    def worked(name: w.Name, why: str, product: w.Node) -> w.Node:
        work = sheet.work(name).to(why, product).put_in(why="put_in_matrices", letters_for=forms)
        return work.to("multiply", result(work.line, sheet.domain)).line

    root = worked(P, "semidefinite_factor", w.Product((V, S, turned)))
    if not dependent:
        inverted = w.Power(P, w.MINUS_ONE)
        by_factors = w.Product((V, w.Power(S, w.MINUS_ONE), turned))
        why = reason("divided_by_factors", inverse=equation(inverted, by_factors))
        work = sheet.work(U, "first_factor").to(why, w.Product((A.name, *by_factors.factors)))
        work.put_in(why="put_in_matrices", letters_for={A.name: A.written, **forms})
        here = matrix(sheet.known.rows(A.rows))
        if here != A.written:
            sheet.put_case_in(work)
        inverse = diagonal(tuple([result(w.Quotient(w.ONE, s.value), sheet.domain) for s in singular]))
        work.to("invert", w.Product((here, forms[V], inverse, w.substitute(turned, {V: forms[V]}))))
        return {U: work.to("multiply", result(work.line, sheet.domain)).line, P: root}
    forms[W] = columns(sheet, W, tuple([v.written for v in left]), "left_as_columns")
    return {U: worked(U, "orthonormal_factor", w.Product((W, turned))), P: root}
