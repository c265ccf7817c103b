"""The outer product: the matrix u v^T with the entries u_i v_j.

Over the complex numbers the components of v are conjugated.
Source: the definition, e.g. Golub and Van Loan, Matrix Computations, section 1.1.
"""

from __future__ import annotations

from symla.derivation.given import GivenVector
from symla.notation import written as w
from symla.operations._counts import size
from symla.operations._sheet import Sheet
from symla.operations._terms import matrix


def outer(sheet: Sheet, u: GivenVector, v: GivenVector) -> None:
    """The outer product of two vectors.

    `u` has m and `v` has n components; the answer is an m x n matrix.  Always defined.
    """
    conjugated = sheet.domain == "complex"
    second = [w.Conjugate(y) if conjugated else y for y in v.letters]
    letters = matrix(tuple([tuple([w.Product((x, y)) for y in second]) for x in u.letters]))
    work = sheet.work(sheet.goal).define("conjugated" if conjugated else "every_with_every", letters).put_in(u, v)
    if conjugated:
        work.evaluate("conjugate_each", w.Conjugate)
    work.evaluate("multiply", w.Product)
    as_product = sheet.stated("u ⊗ v = u conj(v^T)" if conjugated else "u ⊗ v = u v^T")
    sheet.remark("size", u=u.name, v=v.name, m=size(u), n=size(v), product=as_product)
    sheet.comes_to(product=work.line)
