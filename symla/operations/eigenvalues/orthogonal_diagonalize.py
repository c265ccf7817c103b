"""A Q = Q D with perpendicular eigenvectors of length 1 as the columns of Q, for a symmetric matrix A.

Eigenvectors of different eigenvalues of such a matrix are perpendicular; those of one eigenvalue are made so.  Over the
complex numbers the matrix is equal to its conjugate transpose, and Q^T is conjugated.
Source: the spectral theorem, e.g. Lay, Linear Algebra and Its Applications, section 7.1.
"""

from __future__ import annotations

from symla.derivation.build import equation, reason
from symla.derivation.given import GivenMatrix, GivenVector
from symla.derivation.model import Remedy
from symla.notation import written as w
from symla.notation.arithmetic import result
from symla.notation.identities import identity
from symla.operations._cases.numbers import entry_of, is_rational, is_zero, over, times, written
from symla.operations._letters import free_letter
from symla.operations._sheet import Sheet
from symla.operations._terms import sum_of
from symla.operations.eigenvalues._characteristic import need_square
from symla.operations.eigenvalues._similar import adjoint, columns, diagonal, factors_answer, letters, values_of
from symla.operations.eigenvalues._spaces import Space, spaces
from symla.operations.norms._euclidean import euclidean_work

_ONE = w.Number(1)


def orthogonal_diagonalize(sheet: Sheet, A: GivenMatrix) -> None:
    """Perpendicular eigenvectors of length 1 of a symmetric matrix, and its eigenvalues.

    `A` is n x n with n <= 5, or triangular, and equal to its transpose (conjugated, if it has entries that are not
    real); the answer has Q and D, which are n x n, with A Q = Q D and Q^T Q = I.  Undefined for other matrices.
    """
    need_square(sheet, A)
    mirrored = equation(adjoint(A, A.name), A.name)
    if any(not _is_zero(sheet, x, y) for i, row in enumerate(A.rows) for x, y in zip(row, _column(A, i), strict=True)):
        differs = w.Relation(mirrored.left, "!=", A.name)
        sheet.undefined("not_symmetric", differs, remedies=(Remedy(reason("diagonalize")),), A=A.name, differs=differs)
    sheet.say("symmetric", A=A.name, mirrored=mirrored)
    found = spaces(sheet, A)
    vectors = _perpendicular(sheet, A, found)
    units = _units(sheet, A, vectors)
    Q, D = letters(A, "Q S T", "D L")
    left = columns(sheet, Q, tuple([q.written for q in units]), "units_as_columns")
    right = sheet.work(D).to("eigenvalues_on_diagonal", diagonal(values_of(found))).line
    product = w.Product((adjoint(A, Q), Q))
    check = sheet.check(product, "check_orthogonal").put_in(why="put_in_matrices", letters_for={Q: left})
    check.to("multiply", identity(A.height))
    _spectral(sheet, A, found, units)
    factors_answer(sheet, A, {"Q": (Q, left), "D": (D, right)})


def _column(A: GivenMatrix, i: int) -> tuple[w.Node, ...]:
    return tuple([w.Conjugate(e) for e in A.column(i)])


def _is_zero(sheet: Sheet, x: w.Node, y: w.Node) -> bool:
    return is_zero(entry_of(w.Sum((x, w.Negative(y))), sheet.domain))


def _dot(u: w.Node, v: w.Node) -> w.Node:
    return w.VectorProduct("dot", u, v)


def _perpendicular(sheet: Sheet, A: GivenMatrix, found: tuple[Space, ...]) -> tuple[GivenVector, ...]:
    """v_1, ..., v_n: the eigenvectors, those of one eigenvalue made perpendicular to each other."""
    v = free_letter("v x y z", A).base
    names = [w.Name(v, (str(n),), "vector") for n in range(1, A.height + 1)]
    vectors: list[GivenVector] = []
    for one in found:
        begin = len(vectors)
        for x in one.basis:
            name = names[len(vectors)]
            before = vectors[begin:]
            work = sheet.work(name, None if vectors else "eigenvectors_named")
            factors = [
                entry_of(w.Quotient(_dot(x, u.written), _dot(u.written, u.written)), sheet.domain) for u in before
            ]
            if all(map(is_zero, factors)):
                work.to("eigenvector", x)
            else:
                work.to(
                    reason("without_projections", earlier=tuple([u.name for u in before])), _rest(x, before, factors)
                )
                work.to("work_out", result(work.line, sheet.domain))
            assert isinstance(work.line, w.Vector)
            vectors.append(GivenVector(name, work.line.entries))
    pairs = [(u, v) for i, u in enumerate(vectors) for v in vectors[i + 1 :]]
    if pairs:
        sheet.say("perpendicular", products=tuple([equation(_dot(u.name, v.name), w.Number(0)) for u, v in pairs]))
    return tuple(vectors)


def _rest(x: w.Vector, before: list[GivenVector], factors: list[object]) -> w.Node:
    """c x - c a u - ..., a multiple of x without its projections that has no fractions, if the numbers are rational."""
    scale = 1
    for factor in factors:
        scale = scale * factor.denominator if is_rational(factor) else scale  # type: ignore[attr-defined]
    terms: list[w.Node] = [x if scale == 1 else w.Product((w.number(scale), x))]
    for u, factor in zip(before, factors, strict=True):
        own = times(-scale, factor)
        if not is_zero(own):
            is_minus = is_rational(own) and own < 0
            size = written(times(-1, own) if is_minus else own)
            term = u.written if size == _ONE else w.Product((size, u.written))
            terms.append(w.Negative(term) if is_minus else term)
    return sum_of(terms)


def _units(sheet: Sheet, A: GivenMatrix, vectors: tuple[GivenVector, ...]) -> tuple[GivenVector, ...]:
    """u_1, ..., u_n: the vectors divided by their lengths."""
    u = free_letter("u w p", A).base
    found = []
    for number, v in enumerate(vectors, 1):
        name = w.Name(u, (str(number),), "vector")
        heading = "lengths" if number == 1 else None
        length = euclidean_work(sheet.work(w.Norm(v.name), heading, compact=True), v).line
        work = sheet.work(name, compact=True).define("divide_by_length", w.Quotient(v.name, w.Norm(v.name)))
        if length == _ONE:
            work.to("length_one", v.written)
        else:
            work.to("put_in_length", w.Product((written(over(1, entry_of(length, sheet.domain))), v.written)))
            work.to("scale", result(work.line, sheet.domain))
        assert isinstance(work.line, w.Vector)
        found.append(GivenVector(name, work.line.entries))
    return tuple(found)


def _spectral(sheet: Sheet, A: GivenMatrix, found: tuple[Space, ...], units: tuple[GivenVector, ...]) -> None:
    """A as a sum of multiples of projections, lambda u u^T."""
    pairs = [(one.own, q) for one, q in zip([s for s in found for _ in s.basis], units, strict=True)]
    left = [(own, q) for own, q in pairs if own.value != w.Number(0)]
    if not left or A.height == 1:
        return
    letters_ = [w.Product((own.name, q.name, adjoint(A, q.name))) for own, q in left]
    work = sheet.work(sum_of(letters_), "spectral", role="remark")
    outer = [result(w.Product((q.written, adjoint(A, q.written))), sheet.domain) for _, q in left]
    work.to(
        "projections",
        sum_of(
            [m if own.value == _ONE else w.Product((own.value, m)) for (own, _), m in zip(left, outer, strict=True)]
        ),
    )
    work.to("add", A.written)
