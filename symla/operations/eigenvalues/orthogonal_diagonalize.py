"""A Q = Q D with perpendicular eigenvectors of length 1 as the columns of Q, for a symmetric matrix A.

Eigenvectors of different eigenvalues of such a matrix are perpendicular; those of one eigenvalue are made orthogonal.
Over the complex numbers A is Hermitian, equal to its conjugate transpose, and Q^T is conjugated.
Source: the spectral theorem, e.g. Lay, Linear Algebra and Its Applications, section 7.1.
"""

from __future__ import annotations

from symla.derivation.build import equation, reason
from symla.derivation.given import GivenMatrix, GivenVector
from symla.derivation.model import Remedy
from symla.notation import written as w
from symla.notation.arithmetic import result
from symla.notation.identities import identity
from symla.notation.sums import sum_of
from symla.operations._letters import free_letter, letters
from symla.operations._products import adjoint
from symla.operations._sheet import Sheet
from symla.operations._sizes import need_square, not_mirrored
from symla.operations.eigenvalues._orthonormal import perpendicular, units
from symla.operations.eigenvalues._similar import columns, diagonal, factors_answer, values_of
from symla.operations.eigenvalues._spaces import Space, matrix_in_case, spaces


def orthogonal_diagonalize(sheet: Sheet, A: GivenMatrix) -> None:
    """Perpendicular eigenvectors of length 1 of a symmetric matrix, and its eigenvalues.

    `A` is n x n with n <= 5, or triangular, and equal to its transpose (conjugated, if it has entries that are not
    real); the answer has Q and D, which are n x n, with A Q = Q D and Q^T Q = I.  Undefined for other matrices.
    """
    sheet.pose(A=equation(A.name, A.written), domain=sheet.domain)
    need_square(sheet, A)
    mirrored = equation(adjoint(A.name, sheet.domain, A), A.name)
    if not_mirrored(sheet, A) is not None:
        differs = w.Relation(mirrored.left, "!=", A.name)
        why = reason("not_symmetric", A=A.name, differs=differs, domain=sheet.domain)
        sheet.undefined(why, differs, remedies=(Remedy(reason("diagonalize", domain=sheet.domain)),))
    A = matrix_in_case(sheet, A)
    sheet.say("symmetric", A=A.name, mirrored=mirrored)
    Q, D = letters(A, "Q S T", "D L")
    v = free_letter("v p w", A, Q, D)
    found = spaces(sheet, A, {v.base, Q.base.lower()})
    vectors = units(sheet, perpendicular(sheet, [space.basis for space in found], v, "eigenvectors_named"), Q)
    left = columns(sheet, Q, tuple([q.written for q in vectors]), "units_as_columns")
    right = sheet.work(D).to("eigenvalues_on_diagonal", diagonal(values_of(found))).line
    product = w.Product((adjoint(Q, sheet.domain, A), Q))
    check = sheet.check(product, "check_orthogonal").put_in(why="put_in_matrices", letters_for={Q: left})
    check.to("multiply", identity(A.height))
    _spectral(sheet, A, found, vectors)
    factors_answer(sheet, A, {"Q": (Q, left), "D": (D, right)})


def _spectral(sheet: Sheet, A: GivenMatrix, found: tuple[Space, ...], vectors: tuple[GivenVector, ...]) -> None:
    """A as a sum of multiples of the projections onto eigenspaces, each the sum of q q^T for its vectors q."""
    if A.height == 1 or all(space.eigenvalue.value == w.ZERO for space in found):
        return
    letter, left = free_letter("P E F", A, kind="matrix").base, iter(vectors)
    names = [space.eigenvalue.name for space in found if space.eigenvalue.value != w.ZERO]
    heading = reason("projections", eigenvalues=tuple(names))
    terms: list[w.Node] = []
    for space in found:
        own = [next(left) for _ in space.basis]
        if space.eigenvalue.value == w.ZERO:
            continue
        eigenvalue = space.eigenvalue.name
        name = w.Name(letter, eigenvalue.subscript, "matrix")  # type: ignore[attr-defined]
        outer = [w.Product((q.name, adjoint(q.name, sheet.domain, A))) for q in own]
        forms = [
            result(w.substitute(node, {q.name: q.written}), sheet.domain) for node, q in zip(outer, own, strict=True)
        ]
        work = sheet.work(name, None if terms else heading, role="remark", compact=True)
        work.to("column_times_row", sum_of(outer)).to("multiply", sum_of(forms))
        if len(own) > 1:
            work.to("add", result(work.line, sheet.domain))
        terms.append(w.Product((eigenvalue, name)))
    sheet.work(A.name, "spectral", role="remark", compact=True).to("projections_in_letters", sum_of(terms))
