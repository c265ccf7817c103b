"""Low-rank approximation: s_1 u_1 v_1^T + ... + s_k u_k v_k^T, the first terms of the singular value decomposition.

s_i u_i is A v_i, so each term is A v_i v_i^T, and A p p^T/(p · p) for any multiple p of v_i: no roots are needed.  For
a wide matrix the terms are u_i u_i^T A, by the smaller A A^T.
By the theorem of Eckart and Young no matrix of rank k is nearer to A; the next singular value is the distance.
Source: e.g. Horn and Johnson, Matrix Analysis, section 7.4; Strang, Linear Algebra and Learning from Data, section I.9.
"""

from __future__ import annotations

from symla.derivation.build import equation, reason
from symla.derivation.given import GivenMatrix, GivenVector
from symla.derivation.model import Part
from symla.notation import written as w
from symla.notation.arithmetic import result
from symla.notation.sums import minus, sum_of
from symla.operations._arguments import ArgumentError
from symla.operations._counts import counted
from symla.operations._letters import free_letter, letters, taken
from symla.operations._products import adjoint, dotted
from symla.operations._sheet import Sheet
from symla.operations._terms import matrix
from symla.operations.eigenvalues._orthonormal import first_of, perpendicular
from symla.operations.eigenvalues._singular import eigenvalues_of_gram, gram, largest_first, leading, root_lines
from symla.operations.eigenvalues._spaces import different, eigenspaces, matrix_in_case, where_zero
from symla.operations.eigenvalues._zeros import eigenvalue_lines


def low_rank(sheet: Sheet, A: GivenMatrix, k: int) -> None:
    """A nearest matrix of rank k at most.

    `A` is m x n, of numbers, with n <= 5, and `k` is from 1 to the smaller of m and n; the answer has the
    approximation, which is m x n, its distance from A in the spectral norm, and the singular values of A.
    """
    smaller = min(A.height, A.width)
    if not 1 <= k <= smaller:
        raise ArgumentError(f"low_rank: k is from 1 to {smaller}")
    wide = A.width > A.height
    G = gram(sheet, A)
    sheet.plan("plan", A=A.name, k=k)
    short = G.height == 2 and sheet.domain == "real"  # whose eigenvectors have the roots of the eigenvalues alone
    squares = eigenvalue_lines(sheet, G, largest_first=True) if short else eigenvalues_of_gram(sheet, G)
    found = where_zero(sheet, different(sheet, squares), "zero_singular")
    ordered = largest_first(sheet, found, lambda eigenvalue: eigenvalue)
    for eigenvalue in found:
        if eigenvalue.value == w.ZERO:
            sheet.say("without_term" if wide else "sent_to_zero", value=eigenvalue.statement, A=A.name)
    values = root_lines(sheet, A, G, ordered)
    singular = [one for one in values if not one.is_zero]
    needed = [eigenvalue for eigenvalue in leading(ordered, k) if eigenvalue.value != w.ZERO]
    p = free_letter("p q h", A)
    kept = {p.base, free_letter("T S E", A).base} | taken(A)
    spaces = eigenspaces(sheet, G, tuple(needed), kept)
    heading = "left_eigenvectors" if wide else "right_vectors"
    vectors = perpendicular(sheet, first_of([space.basis for space in spaces], k), p, heading)
    A = matrix_in_case(sheet, A)
    B = _added(sheet, A, G, vectors)
    e = free_letter("epsilon d e", A, kind="scalar")
    work = sheet.work(e, "error")
    if k < len(singular):
        work.to("next_value", singular[k].name).put_in(letters_for={singular[k].name: singular[k].value})
    else:
        work.to("nothing_left", w.ZERO)
        rank = counted("rank", A.name, len(singular))
        sheet.remark("itself", A=A.name, rank=rank, within=w.Relation(rank, "<=", w.Number(k)))
    name, form = B
    if k < len(singular) and singular[k - 1].value == singular[k].value:
        sheet.remark("equal_values", equal=equation(singular[k - 1].name, singular[k].name), A=A.name)
    left = [w.Power(singular_value.value, w.TWO) for singular_value in singular[k:]]
    if left:
        total = result(sum_of(left), sheet.domain)
        gap = w.Power(w.Norm(minus(A.name, name), w.Name("F")), w.TWO)
        sheet.say("squares_left", "check", squares=equation(sum_of(left), total), gap=equation(gap, total))
    facts = {"approximation": equation(name, form), "error": equation(e, work.line)}
    sheet.answer(
        reason("answer", A=A.name, k=k, **facts),
        approximation=Part("approximation", form, letter=name),
        error=Part("error", work.line),
        values=Part("values", w.Items(tuple([one.value for one in values]))),
    )


def _added(sheet: Sheet, A: GivenMatrix, G: GivenMatrix, vectors: tuple[GivenVector, ...]) -> tuple[w.Name, w.Node]:
    """The sum of A p p^T/(p · p), with its lines."""
    (B,) = letters(A, "B C X", beside=[G.name])
    if not vectors:
        zero = matrix(((w.ZERO,) * A.width,) * A.height)
        sheet.work(B).to("zero_matrix", zero)
        return B, zero
    letter = free_letter("T S E", A, kind="matrix").base
    terms: list[tuple[w.Name, w.Node]] = []
    for number, p in enumerate(vectors, 1):
        name = w.Name(letter, (str(number),), "matrix") if len(vectors) > 1 else B
        size = dotted(p.name, p.name)
        wide = A.width > A.height
        work = sheet.work(name, ("terms_of_left" if wide else "terms") if number == 1 else None)
        turned = adjoint(p.name, sheet.domain, A)
        factors = (p.name, w.Product((turned, A.name))) if wide else (A.name, p.name, turned)
        work.to("term_of_left" if wide else "term", w.Product((w.Quotient(w.ONE, size), *factors)))
        column, row = _column_and_row(sheet, A, p)
        length = result(dotted(p.written, p.written), sheet.domain)
        factor = result(w.Quotient(w.ONE, length), sheet.domain)
        product = w.Product((column, row)) if factor == w.ONE else w.Product((factor, column, row))
        work.to("vector_times_row" if wide else "image_times_row", product)
        terms.append((name, work.to("multiply", result(product, sheet.domain)).line))
    if len(terms) == 1:
        return terms[0]
    work = sheet.work(B).to("terms_added", w.Sum(tuple([name for name, _ in terms])))
    work.put_in(why="put_in_matrices", letters_for=dict(terms))
    return B, work.to("add", result(work.line, sheet.domain)).line


def _column_and_row(sheet: Sheet, A: GivenMatrix, p: GivenVector) -> tuple[w.Node, w.Node]:
    """A p and p^T, or p and p^T A for a wide matrix, written as a column and a row."""
    turned = w.substitute(adjoint(p.name, sheet.domain, A), {p.name: p.written})
    wide = A.width > A.height
    image = p.written if wide else result(w.Product((A.written, p.written)), sheet.domain)
    row = result(w.Product((turned, A.written)) if wide else turned, sheet.domain)
    column = matrix(tuple([(e,) for e in image.entries])) if isinstance(image, w.Vector) else image
    return column, matrix((row.entries,)) if isinstance(row, w.Vector) else row
