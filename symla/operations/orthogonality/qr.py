"""The factorization A = Q R by the Gram-Schmidt process.

With the columns a_j of A, their remainders u_j and q_j = u_j/‖u_j‖, the columns of Q are the q_j.  Since a_j = u_j +
the sum of (a_j · u_i)/(u_i · u_i) u_i over i < j, R has ‖u_j‖ on its diagonal and the same coefficients above it,
each times ‖u_i‖.
Source: QR factorization, e.g. Lay, Linear Algebra and Its Applications, section 6.4.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping

from symla.derivation.build import equation, reason
from symla.derivation.given import GivenMatrix, GivenVector
from symla.derivation.model import Part, Remedy
from symla.notation import written as w
from symla.notation.arithmetic import result
from symla.notation.identities import identity
from symla.notation.statements import Property, Quoted
from symla.operations._letters import free_letter, letters
from symla.operations._products import adjoint
from symla.operations._sheet import Sheet
from symla.operations._terms import matrix, matrix_of
from symla.operations.orthogonality._gram_schmidt import Found, orthogonalized, settled
from symla.operations.orthogonality._inner import along, columns_named
from symla.operations.orthogonality._lengths import divided_by_lengths, lengths
from symla.operations.orthogonality._reflections import decide_first_reflection, turned_by_reflections
from symla.operations.systems._triangular import check


def qr(sheet: Sheet, A: GivenMatrix) -> None:
    """The factorization of a matrix into one with orthonormal columns and an upper triangular one.

    `A` is m x n with linearly independent columns; the answer has Q, which is m x n, and R, which is n x n.  Undefined
    if the columns are linearly dependent; by cases where symbols decide.
    """
    Q, R = letters(A, "Q V W", "R T S")
    product = equation(A.name, w.Product((Q, R)))
    positive = sheet.conventions.qr == "positive"
    sheet.pose("problem" if positive else "problem_with_signs", A=equation(A.name, A.written), product=Quoted(product))
    sheet.plan("plan" if positive else "plan_with_signs")
    columns = columns_named(sheet, A, free_letter("c a d b", A, Q, R).base)
    found = orthogonalized(sheet, columns, A, Q, R)
    if not positive and len(found.vectors) == A.width:
        decide_first_reflection(sheet, A)
    vectors = settled(sheet, found)
    if len(vectors) < A.width:
        _dependent(sheet, A, vectors, found)
    sizes = lengths(sheet, vectors, found)
    turned = frozenset[int]() if positive else turned_by_reflections(sheet, A, vectors, sizes)
    units = divided_by_lengths(sheet, vectors, sizes, Q.base.lower(), turned)
    forms = [u.entries for u in units.values()]
    work = sheet.work(Q, reason("columns_of_Q", Q=Q))
    work.to("unit_vectors", w.Matrix((tuple([u.name for u in units.values()]),), None, A.width))
    Q_form = work.to("put_in_results", matrix(tuple(zip(*forms, strict=True)))).line
    diagonal = {j: result(w.Negative(size)) if j in turned else size for j, size in sizes.items()}
    R_form = _upper(sheet, R, columns, vectors, found, diagonal, turned)
    check(sheet, (Q, R), (Q_form, R_form), matrix(sheet.known.rows(A.rows)), "check_product")
    factors = tuple([equation(letter, form) for letter, form in ((Q, Q_form), (R, R_form))])
    parts = {"Q": Part("Q", Q_form, letter=Q), "R": Part("R", R_form, letter=R)}
    sheet.answer(reason("answer", product=product, factors=factors), **parts)


def _upper(
    sheet: Sheet,
    R: w.Name,
    columns: tuple[GivenVector, ...],
    vectors: dict[int, GivenVector],
    found: Found,
    sizes: dict[int, w.Node],
    turned: Collection[int],
) -> w.Node:
    """R: the lengths, or their opposites, on its diagonal; above it the coefficients of the process, each times the
    length.
    """
    n, letter = len(columns), R.base.lower()
    names = {(i, j): w.Name(letter, (str(i + 1), str(j + 1))) for i in range(n) for j in range(i + 1, n)}
    lengths = {i: w.Negative(w.Norm(u.name)) if i in turned else w.Norm(u.name) for i, u in vectors.items()}
    values: dict[tuple[int, int], w.Node] = {}
    heading = reason("coefficients_with_signs" if turned else "coefficients", R=R, entries=tuple(names.values()))
    for (i, j), name in names.items():
        u = vectors[i].name
        coefficient = w.Quotient(along(sheet, columns[j], vectors[i]), w.VectorProduct("dot", u, u))
        work = sheet.work(name, heading if (i, j) == (0, 1) else None, compact=True).to(
            "length_times", w.Product((lengths[i], coefficient))
        )
        factor = sheet.known.put_in(found.factors[i, j])
        work.to("put_in_results", w.Product((sizes[i], factor), signed=True))
        values[i, j] = work.to("multiply", result(w.Product((sizes[i], factor)), sheet.domain)).line

    def upper(above: Mapping[tuple[int, int], w.Node], diagonal: Mapping[int, w.Node]) -> w.Matrix:
        return matrix_of(n, n, lambda i, j: diagonal[i] if i == j else above.get((i, j), w.ZERO))

    work = sheet.work(R, None if names else heading).to("lengths_on_diagonal", upper(names, lengths))
    return work.to("put_in_results", upper(values, sizes)).line


def _dependent(sheet: Sheet, A: GivenMatrix, vectors: dict[int, GivenVector], found: Found) -> None:
    """End the work: R would have a zero on its diagonal.  Without the dependent columns the factors exist."""
    domain, claim = sheet.domain, Property("dependent", A.name)
    why = "dependent" if sheet.conventions.qr == "positive" else "dependent_with_signs"
    if not vectors:
        sheet.undefined(why, claim, A=A.name, claim=claim)
    sizes = {j: result(w.Norm(u.written), domain) for j, u in vectors.items()}
    units = [tuple([result(w.Quotient(x, sizes[j]), domain) for x in u.entries]) for j, u in vectors.items()]
    rows = [
        tuple(
            [sizes[i] if i == j else _times(sheet, sizes[i], found.factors.get((i, j), w.ZERO)) for j in range(A.width)]
        )
        for i in vectors
    ]
    Q, R = matrix(tuple(zip(*units, strict=True))), matrix(tuple(rows))
    turned = adjoint(Q, domain)
    claims = (equation(w.Product((turned, Q)), identity(len(vectors))), Property("upper_triangular", R))
    smaller = reason("fewer_columns", fact=equation(A.name, w.Product((Q, R))), claims=claims)
    sheet.undefined(why, claim, remedies=(Remedy(smaller),), A=A.name, claim=claim)


def _times(sheet: Sheet, size: w.Node, factor: w.Node) -> w.Node:
    return result(w.Product((size, sheet.known.put_in(factor))), sheet.domain)
