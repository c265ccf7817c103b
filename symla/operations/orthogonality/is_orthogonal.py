"""An orthogonal matrix Q: Q^T Q = I, that is, its columns have length 1 and are perpendicular to each other.

The entry of Q^T Q in row i and column j is the product of the columns i and j.  Over the complex numbers Q^T is
conjugated, and the matrix is called unitary.
Source: orthogonal matrices, e.g. Strang, Introduction to Linear Algebra, section 4.4.
"""

from __future__ import annotations

from symla.derivation.build import equation, reason
from symla.derivation.given import GivenMatrix, GivenVector
from symla.notation import written as w
from symla.notation.arithmetic import result
from symla.notation.conventions import CONJUGATE_FIRST
from symla.notation.identities import identity
from symla.notation.statements import Truth
from symla.notation.sums import minus
from symla.operations._cases.numbers import entry_of
from symla.operations._counts import height, not_square, width
from symla.operations._letters import free_letter
from symla.operations._products import adjoint, dot
from symla.operations._sheet import Sheet
from symla.operations._terms import matrix
from symla.operations.orthogonality._inner import columns_named, dot_line

Products = dict[tuple[int, int], w.Node]  # of the columns i <= j, from 0


def is_orthogonal(sheet: Sheet, A: GivenMatrix) -> None:
    """Whether a matrix is orthogonal (unitary, over the complex numbers).

    `A` is any m x n matrix; the answer is a truth.  By cases where symbols decide.
    """
    domain = sheet.domain
    turned = adjoint(A.name, domain)
    product = w.Product((turned, A.name))
    sheet.seek(product)
    sheet.pose(A=equation(A.name, A.written), domain=domain)
    if A.height != A.width:
        why = reason("not_square", A=A.name, domain=domain, m=height(A), n=width(A), claim=not_square(A))
        return sheet.answer(why, orthogonal=Truth(False))
    sheet.plan("plan", product=product, domain=domain)
    columns = columns_named(sheet, A, free_letter("q u v c p", A).base)
    products = _products(sheet, columns)
    failing, known = _failing(sheet, columns, products), sheet.known
    n = range(A.width)  # row i holds the products of the columns with column i, which is conjugated
    whole = products | {(j, i): result(w.Conjugate(x), domain) for (i, j), x in products.items()}
    first = sheet.conventions.inner_product == CONJUGATE_FIRST
    values = [[whole[(i, j) if first else (j, i)] for j in n] for i in n]
    sheet.work(product, "together").to("products_of_columns", matrix(known.rows(tuple(map(tuple, values)))))
    if failing is not None:
        _remark(sheet, columns, products)
        return sheet.answer(reason("no", A=A.name, domain=domain, failing=failing), orthogonal=Truth(False))
    sheet.remark("inverse", inverse=equation(w.Power(A.name, w.MINUS_ONE), turned), domain=domain)
    check = sheet.check(w.Product((A.name, turned)), reason("check", domain=domain)).put_in(A)
    sheet.put_case_in(check).evaluate("turned", w.Transpose).to("multiply", identity(A.height))
    fact = equation(product, identity(A.height))
    return sheet.answer(reason("yes", A=A.name, domain=domain, product=product, fact=fact), orthogonal=Truth(True))


def _products(sheet: Sheet, columns: tuple[GivenVector, ...]) -> Products:
    """The products of each column with itself, then of each pair of columns."""
    found: Products = {}
    for i, u in enumerate(columns):
        found[i, i] = dot_line(sheet, u, u, "lengths" if i == 0 else None)
    for i, u in enumerate(columns):
        for j, v in enumerate(columns[i + 1 :], i + 1):
            found[i, j] = dot_line(sheet, u, v, "each_two" if j == 1 else None)
    return found


def _failing(sheet: Sheet, columns: tuple[GivenVector, ...], products: Products) -> w.Relation | None:
    """The evidence that the matrix is not orthogonal, q_1 · q_2 != 0, after decisions where symbols occur."""
    for (i, j), value in products.items():
        wanted = w.ONE if i == j else w.ZERO
        gap = minus(value, wanted)
        if not sheet.is_zero(gap, "entry_decides"):
            return w.Relation(dot(columns[i], columns[j]), "!=", wanted)
    return None


def _remark(sheet: Sheet, columns: tuple[GivenVector, ...], products: Products) -> None:
    """The remark that perpendicular columns only need to be divided by their lengths."""
    known = sheet.known
    crossed = [known.put_in(value) for (i, j), value in products.items() if i != j]
    if crossed and all(value == w.ZERO for value in crossed):
        sizes = [known.put_in(products[i, i]) for i in range(len(columns))]
        if all(known.certain(entry_of(size, sheet.domain)) for size in sizes):
            sheet.remark("divide_columns", domain=sheet.domain)
