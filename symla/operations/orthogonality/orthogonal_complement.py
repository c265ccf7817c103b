"""The orthogonal complement of vectors v_1, ..., v_k: all x with x · v_j = 0 for every j.

It is the null space of the matrix with the rows v_j^T, conjugated over the complex numbers.
Source: orthogonal complements, e.g. Lay, Linear Algebra and Its Applications, section 6.1.
"""

from __future__ import annotations

from symla.derivation.build import equation, reason
from symla.derivation.given import GivenVector
from symla.notation import written as w
from symla.notation.arithmetic import result
from symla.notation.conventions import BILINEAR, CONJUGATE_SECOND
from symla.operations._counts import counted, many
from symla.operations._letters import free_letter, taken
from symla.operations._products import linear_in
from symla.operations._sheet import Sheet
from symla.operations.orthogonality._inner import along_line
from symla.operations.systems._chains import Begin
from symla.operations.systems._columns import same_sizes
from symla.operations.systems._null import homogeneous


def orthogonal_complement(sheet: Sheet, vectors: tuple[GivenVector, ...]) -> None:
    """A basis of the space of all vectors that are perpendicular to the given ones.

    The `vectors` have n components each; the answer is a list of n - r such vectors, where r is the number of
    independent ones among them.  Undefined if the numbers of components differ; by cases where symbols decide.
    """
    x = free_letter("x y z u w p q", *vectors)
    inner = sheet.conventions.inner_product if sheet.domain == "complex" else CONJUGATE_SECOND
    conjugated = sheet.domain == "complex" and inner != BILINEAR
    products = tuple([linear_in(inner, x, v.name) for v in vectors])
    sheet.seek(w.Items(tuple([equation(product, w.ZERO) for product in products])))
    same_sizes(sheet, *vectors)
    rows = [w.Transpose(w.Conjugate(v.name) if conjugated else v.name) for v in vectors]
    block = rows[0] if len(rows) == 1 else w.Matrix(tuple([(row,) for row in rows]), None, 1)
    sheet.plan("plan", x=x, products=products, matrix=block)
    rows_of = [[result(w.Conjugate(e), sheet.domain) if conjugated else e for e in v.entries] for v in vectors]
    entries = tuple(map(tuple, rows_of))
    _, general, _ = homogeneous(sheet, Begin(block), entries, x, taken(*vectors))
    if general.homogeneous:
        sheet.say("check", "check", x=x, count=many(vectors))
    for v in vectors if general.homogeneous else ():
        along_line(sheet, GivenVector(x, general.values), v, role="check")
    basis = general.homogeneous
    names, count = tuple([v.name for v in vectors]), counted("nullity", block, len(basis))
    words = reason("answer", vectors=names, basis=w.Items(basis), count=count)
    sheet.answer(words, basis=w.Items(basis))
