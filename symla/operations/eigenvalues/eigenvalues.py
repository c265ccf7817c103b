"""The eigenvalues: the zeros of det(A - x I), repeated by multiplicity.

Source: the characteristic equation, e.g. Lay, Linear Algebra and Its Applications, section 5.2.
"""

from __future__ import annotations

from typing import Literal

from symla.derivation.build import reason
from symla.derivation.given import GivenMatrix
from symla.notation import written as w
from symla.operations._sheet import Sheet
from symla.operations._terms import has_letters
from symla.operations.eigenvalues._discriminant import by_discriminant
from symla.operations.eigenvalues._spaces import different
from symla.operations.eigenvalues._zeros import eigenvalue_lines, repetitions, trace_check, with_repetition


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
    repetitions(sheet, A, found)
    values = with_repetition(found)
    trace_check(sheet, A, values)
    words = reason("answer", A=A.name, values=tuple([eigenvalue.statement for eigenvalue in found]))
    sheet.answer(words, values=w.Items(values))
