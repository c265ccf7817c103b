"""The eigenvalues: the zeros of det(A - x I), repeated by multiplicity.

Source: the characteristic equation, e.g. Lay, Linear Algebra and Its Applications, section 5.2.
"""

from __future__ import annotations

from typing import Literal

from symla.derivation.build import equation, reason
from symla.derivation.given import GivenMatrix
from symla.notation import written as w
from symla.notation.arithmetic import evaluate
from symla.notation.named import zeros_in
from symla.notation.sums import sum_of
from symla.operations._sheet import Sheet
from symla.operations._terms import has_letters
from symla.operations.eigenvalues._discriminant import by_discriminant
from symla.operations.eigenvalues._euler import euler_remark
from symla.operations.eigenvalues._spaces import different
from symla.operations.eigenvalues._zeros import Eigenvalue, eigenvalue_lines, repetition
from symla.operations.systems._determinants import triangular


def eigenvalues(sheet: Sheet, A: GivenMatrix, roots: Literal["named", "radicals"] = "named") -> None:
    """All eigenvalues of a square matrix, real and complex, with repetition.

    `A` is n x n with n <= 5, or triangular; the answer is a list of n numbers, each as often as it is a zero of the
    characteristic polynomial.  With `roots` by "radicals", zeros of cubic factors are told by Cardano's formula, in
    place of names.  Undefined for other shapes.
    """
    found = eigenvalue_lines(sheet, A, roots == "radicals")
    if sheet.domain == "complex" and A.height == 2 and has_letters(*A.entries):
        found = different(sheet, found)
    found = by_discriminant(sheet, A, found, solved=False)
    _repetitions(sheet, A, found)
    values = tuple([eigenvalue.value for eigenvalue in found for _ in range(eigenvalue.multiplicity)])
    euler_remark(sheet, [(eigenvalue.name, eigenvalue.value) for eigenvalue in found])
    _trace_check(sheet, A, values)
    words = reason("answer", A=A.name, values=tuple([eigenvalue.statement for eigenvalue in found]))
    sheet.answer(words, values=w.Items(values))


def _repetitions(sheet: Sheet, A: GivenMatrix, found: tuple[Eigenvalue, ...]) -> None:
    """Which other eigenvalues than those read off count more than once."""
    for eigenvalue in found:
        if eigenvalue.factor.degree > 1 and (count := repetition(sheet, A, eigenvalue, found)):
            sheet.say("repeated", value=eigenvalue.name, count=count[0])


def _trace_check(sheet: Sheet, A: GivenMatrix, values: tuple[w.Node, ...]) -> None:
    """The check that the eigenvalues have the trace as sum and the determinant as product; not where they stand on the
    diagonal, and not for named zeros, whose polynomial says the same.
    """
    if (
        triangular(A) is not None
        or zeros_in(*values)
        or any(type(p) is w.Root and p.index > 2 for v in values for p in w.walk(v))
    ):
        return
    total, product = sum_of(values), w.Product(values, signed=True)
    added, multiplied = (evaluate(node, w.Sum, w.Product, domain=sheet.domain) for node in (total, product))
    sheet.say(
        "trace_and_determinant",
        "check",
        trace=equation(w.Call("tr", (A.name,)), added),
        total=equation(total, added),
        determinant=equation(w.Determinant(A.name), multiplied),
        product=equation(product, multiplied),
    )
