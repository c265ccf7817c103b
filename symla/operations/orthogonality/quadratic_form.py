"""The quadratic form x^T A x: the sum of a_ij x_i x_j over all i and j.

A diagonal entry is the coefficient of a square; the entries a_ij and a_ji together are the coefficient of x_i x_j.
Source: quadratic forms, e.g. Lay, Linear Algebra and Its Applications, section 7.2.
"""

from __future__ import annotations

from symla.derivation.build import reason
from symla.derivation.given import GivenMatrix, GivenVector
from symla.notation import written as w
from symla.notation.arithmetic import result
from symla.notation.sums import sum_of
from symla.operations._combinations import combination
from symla.operations._forms import flat, variables, vector_letter
from symla.operations._sheet import Sheet
from symla.operations._sizes import need_square


def quadratic_form(sheet: Sheet, A: GivenMatrix) -> None:
    """The quadratic form of a matrix.

    `A` is n x n and real; the answer is a polynomial in n variables, and these.  Undefined for other shapes.
    """
    need_square(sheet, A)
    names, n = variables(A), A.width
    x, letter = w.Vector(names), vector_letter(names, A.name)
    product = w.Product((w.Transpose(letter), A.name, letter))
    if n > 1:
        sheet.plan("plan", product=product)
    sheet.work(letter, "variables").to("any_values", x)
    row = tuple([combination(sheet, list(entries), list(names)) for entries in A.rows])
    work = sheet.work(product).put_in(A, GivenVector(letter, names))
    products = [w.Product((name, side)) for name, side in zip(names, row, strict=True) if side != w.ZERO]
    if products:
        work.to("rows_times_vector", w.Product((w.Transpose(x), w.Vector(row)))).to("times_each", sum_of(products))
    factors: list[w.Node] = []
    monomials: list[w.Node] = []
    for i in range(n):
        factors.append(A.rows[i][i])
        monomials.append(w.Power(names[i], w.TWO))
        for j in range(i + 1, n):
            factors.append(result(w.Sum((A.rows[i][j], A.rows[j][i]))))
            monomials.append(w.Product((names[i], names[j])))
    polynomial = flat(combination(sheet, factors, monomials))
    work.to("collect", polynomial)
    sheet.answer(reason("answer", polynomial=polynomial), polynomial=polynomial, variables=x)
