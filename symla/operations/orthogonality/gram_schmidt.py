"""The Gram-Schmidt process: an orthogonal basis of the span of vectors, u_j = a_j - the projections of a_j onto the
earlier u.

Source: the Gram-Schmidt process, e.g. Lay, Linear Algebra and Its Applications, section 6.4.
"""

from __future__ import annotations

from symla.derivation.build import equation, reason
from symla.derivation.given import GivenVector
from symla.derivation.model import Part
from symla.errors import SymlaError
from symla.notation import written as w
from symla.operations._counts import many
from symla.operations._letters import free_letter
from symla.operations._sheet import Sheet
from symla.operations.orthogonality._gram_schmidt import orthogonalized, perpendicular, settled
from symla.operations.orthogonality._inner import is_bilinear
from symla.operations.orthogonality._lengths import divided_by_lengths, lengths
from symla.operations.systems._columns import names_of, same_sizes


def gram_schmidt(sheet: Sheet, vectors: tuple[GivenVector, ...], normalize: bool = False, whole: bool = False) -> None:
    """An orthogonal basis of what vectors span, by the Gram-Schmidt process.

    The `vectors` have n components each; the answer is a list of r vectors, where r is the number of independent ones
    among them: a vector that depends on those before it is dropped.  With `normalize` they have length 1; with `whole`
    they are multiplied to have whole components where these are rational.  Undefined if the numbers of components
    differ; by cases where symbols decide.
    """
    sheet.seek(w.Call("gram_schmidt", (names_of(vectors),)))
    same_sizes(sheet, *vectors)
    if is_bilinear(sheet) and (normalize or whole):
        raise SymlaError(
            "gram_schmidt: under the convention inner_product: bilinear, vectors have no lengths and no signs, so they "
            "are not normalized or scaled. Under conjugate_second they are."
        )
    if len(vectors) > 1:
        sheet.plan("plan", count=many(vectors))
    else:
        sheet.plan("plan_of_one")
    found = orthogonalized(sheet, vectors, whole=whole)
    perpendicular_ones = settled(sheet, found)
    basis = list(perpendicular_ones.values())
    if normalize:
        sizes, q = lengths(sheet, perpendicular_ones, found), free_letter("q n p", *vectors, *found.names())
        basis = list(divided_by_lengths(sheet, perpendicular_ones, sizes, q.base).values())
    perpendicular(sheet, basis, normalize)
    names, equations = tuple([v.name for v in vectors]), tuple([equation(u.name, u.written) for u in basis])
    part = Part("basis", w.Items(tuple([u.written for u in basis])), letter=w.Items(tuple([u.name for u in basis])))
    if not basis:
        return sheet.answer(reason("nothing", vectors=names), basis=part)
    return sheet.answer(reason("orthonormal" if normalize else "orthogonal", vectors=names, told=equations), basis=part)
