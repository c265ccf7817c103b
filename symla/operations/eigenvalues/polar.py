"""The polar decomposition A = U P: P is the positive semidefinite square root of A^T A, and U has perpendicular unit
vectors as its columns.

P is unique; so is U = A P^-1 where the columns of A are independent.  From singular vectors r_i of A and their images
s_i l_i, as columns of V and W, U is W V^T and P is V S V^T.  Over the complex numbers transposes are conjugated.
Source: the polar decomposition, e.g. Horn and Johnson, Matrix Analysis, section 7.3.
"""

from __future__ import annotations

from symla.derivation.build import equation, reason
from symla.derivation.given import GivenMatrix
from symla.derivation.model import Part
from symla.notation import written as w
from symla.notation.arithmetic import result
from symla.notation.statements import Property
from symla.operations._counts import height, width
from symla.operations._sheet import Sheet
from symla.operations._terms import has_i, has_letters, matrix
from symla.operations.eigenvalues._characteristic import unit
from symla.operations.eigenvalues._root_of_two import root_of_two
from symla.operations.eigenvalues._similar import ZERO, adjoint, columns, diagonal, in_case, letters
from symla.operations.eigenvalues._singular import gram
from symla.operations.eigenvalues.svd import left_vectors, right_vectors

_MINUS_ONE = w.Number(-1)


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
    root_of = w.Product((adjoint(A, A.name, sheet.domain), A.name))
    sheet.plan("plan", A=A.name, product=product, U=U, P=P, gram=root_of, domain=sheet.domain)
    is_real = not has_i(A.written)
    short = (
        A.width == 2
        and is_real
        and not has_letters(*A.entries)
        and result(w.Determinant(G.written), sheet.domain) != ZERO
    )
    forms = _by_inverse(sheet, A, G, U, P) if short else _by_singular_vectors(sheet, A, G, U, P)
    check = sheet.check(w.Product((U, P)), "check").put_in(why="put_in_matrices", letters_for=dict(forms))
    check.to("multiply", matrix(sheet.known.rows(A.rows)))
    if result(w.Determinant(G.written), sheet.domain) == ZERO:
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
    work = sheet.work(U, "first_factor").to("divided_by", w.Product((A.name, w.Power(P, _MINUS_ONE))))
    work.put_in(why="put_in_matrices", letters_for={A.name: A.written, P: root})
    inverse = result(w.Power(root, _MINUS_ONE), sheet.domain)
    work.to("invert", w.Product((A.written, inverse)))
    return {U: work.to("multiply", result(work.line, sheet.domain)).line, P: root}


def _by_singular_vectors(sheet: Sheet, A: GivenMatrix, G: GivenMatrix, U: w.Name, P: w.Name) -> dict[w.Name, w.Node]:
    """U = W V^T and P = V S V^T"""
    few = A.height == A.width == 3 and not has_i(A.written)  # else the proof would be too long
    right, singular = right_vectors(sheet, A, G, False, "h k f", with_named=few)
    left = left_vectors(sheet, A, right, singular, len(singular) == A.width)[: A.width]
    W, S, V = letters(A, "W K B", "S T Z", "V Y X")
    forms: dict[w.Name, w.Node] = {W: columns(sheet, W, tuple([v.written for v in left]), "left_as_columns")}
    values = [singular_value.value for singular_value in singular] + [ZERO] * (A.width - len(singular))
    forms[S] = in_case(sheet, sheet.work(S).to("values_on_diagonal", diagonal(tuple(values))))
    forms[V] = columns(sheet, V, tuple([v.written for v in right]), "right_as_columns")
    turned = adjoint(A, V, sheet.domain)
    found: dict[w.Name, w.Node] = {}
    for name, why, product in (
        (U, "orthonormal_factor", w.Product((W, turned))),
        (P, "semidefinite_factor", w.Product((V, S, turned))),
    ):
        work = sheet.work(name).to(why, product).put_in(why="put_in_matrices", letters_for=forms)
        found[name] = work.to("multiply", result(work.line, sheet.domain)).line
    return found
