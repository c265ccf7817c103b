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
from symla.operations._cases.numbers import entry_of, is_zero, written
from symla.operations._counts import height, width
from symla.operations._letters import free_letter, letters
from symla.operations._products import adjoint
from symla.operations._sheet import Sheet
from symla.operations._signs_of import Signs
from symla.operations._terms import has_i, has_letters, matrix
from symla.operations.eigenvalues._characteristic import unit
from symla.operations.eigenvalues._root_of_two import over_root, root_of_trace, root_of_two, root_with
from symla.operations.eigenvalues._similar import columns, diagonal, in_case
from symla.operations.eigenvalues._singular import gram
from symla.operations.eigenvalues._spaces import matrix_in_case
from symla.operations.eigenvalues.svd import Letters, eigenvectors_of_gram, images_of
from symla.operations.systems._determinants import by_formula
from symla.operations.systems._inverses import unit_beside


def polar(sheet: Sheet, A: GivenMatrix) -> None:
    """The polar decomposition of a square or tall matrix.

    `A` is m x n, of numbers, with m >= n and n <= 5; the answer has U, which is m x n, with U^T U = I, and P, which is
    n x n, with A = U P.  Undefined for wide matrices.
    """
    if A.height < A.width:
        wide = w.Relation(height(A), "<", width(A))
        sheet.undefined("wide", wide, A=A.name, m=height(A), n=width(A))
    G = gram(sheet, A)
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
    if short:
        forms = _by_inverse(sheet, A, G, U, P)
    elif A.height == A.width == 2 and is_real and _is_in_letters(A, G) and _is_not_zero(sheet, G):
        forms = _by_cofactors(sheet, A, G, U, P)
    else:
        forms = _by_singular_vectors(sheet, matrix_in_case(sheet, A), matrix_in_case(sheet, G), U, P)
    check = sheet.check(w.Product((U, P)), "check").put_in(why="put_in_matrices", letters_for=dict(forms))
    check.to("multiply", matrix(sheet.known.rows(A.rows)))
    of_G = entry_of(sheet.known.put_in(result(w.Determinant(G.written), sheet.domain)), sheet.domain)
    if is_zero(of_G):
        sheet.remark("not_unique", A=A.name, claim=Property("dependent", A.name), U=U, P=P)
    elif not sheet.known.certain(of_G):
        sheet.remark("not_unique_where", A=A.name, U=U, P=P)
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


def _is_in_letters(A: GivenMatrix, G: GivenMatrix) -> bool:
    """Whether A has letters, and columns that are not perpendicular: those have singular values to be read off."""
    return has_letters(*A.entries) and G.rows[0][1] != w.ZERO


def _is_not_zero(sheet: Sheet, G: GivenMatrix) -> bool:
    """Whether A is not zero, by the trace of A^T A, in cases where letters decide; True outside of the real domain."""
    if sheet.domain != "real":
        return False
    trace = result(w.Sum((G.rows[0][0], G.rows[1][1])), sheet.domain)
    while not is_zero(here := entry_of(sheet.known.put_in(trace), sheet.domain)) and not sheet.known.certain(here):
        sheet.decides(written(here), "zero_trace")
    return not is_zero(here)


def _by_cofactors(sheet: Sheet, A: GivenMatrix, G: GivenMatrix, U: w.Name, P: w.Name) -> dict[w.Name, w.Node]:
    """P = (G + s I)/t, the root of G with the determinant s = |det(A)|, and U = (A + C)/t or (A - C)/t for the matrix C
    of cofactors, by the sign of det(A).

    A^T C = det(A) I, so P = A^T U; and since C^T C = tr(G) I - G, (A + C)^T (A + C) = (tr(G) + 2 det(A)) I, so U keeps
    lengths.  P is symmetric, so U P = U U^T A = A, also where det(A) = 0.
    """
    s, t = (free_letter(wanted, A, G.name, kind="scalar") for wanted in ("s d p", "t r q"))
    (C,) = letters(A, "C K B", beside=(G.name, U, P))
    determinant = by_formula(sheet, A)
    positive = Signs(sheet).is_positive(determinant)
    A, G = matrix_in_case(sheet, A), matrix_in_case(sheet, G)
    unit(sheet, G)
    value = sheet.known.put_in(determinant)
    size = value if positive else result(w.Negative(value), sheet.domain)
    of_A = w.Determinant(A.name)
    square = equation(w.Determinant(G.name), w.Power(of_A, w.TWO))
    work = sheet.work(s, "of_two").to(reason("square_of_determinant", square=square), w.AbsoluteValue(of_A))
    work.to("determinant_found", w.AbsoluteValue(value)).to("absolute_value", size)
    root = root_of_trace(sheet, G, s, t, size)
    forms = {P: root_with(sheet, G, P, (s, size), (t, root))}
    (a, b), (c, d) = A.rows
    minus_b, minus_c = (result(w.Negative(x), sheet.domain) for x in (b, c))
    cofactors = (
        sheet.work(C, reason("cofactors_of", A=A.name))
        .to("cofactors_as_matrix", matrix(((d, minus_c), (minus_b, a))))
        .line
    )
    whole = w.Sum((A.name, C if positive else w.Negative(C)))
    turned = equation(w.Product((adjoint(A.name, sheet.domain, A), C)), w.Product((of_A, unit_beside(G))))
    why = reason("by_cofactors", product=turned, transpose=adjoint(A.name, sheet.domain, A), P=P)
    work = sheet.work(U, "first_factor").to(why, w.Product((w.Quotient(w.ONE, t), whole)))
    added = result(w.Sum((A.written, cofactors if positive else w.Negative(cofactors))), sheet.domain)
    return {U: over_root(work, root, added, "add" if positive else "subtract"), **forms}


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
