"""The null space: all x with A x = 0, spanned by one vector for every column without a pivot.

Source: the null space and its basis, e.g. Lay, Linear Algebra and Its Applications, sections 4.2 and 4.3.
"""

from __future__ import annotations

from symla.derivation.given import GivenMatrix
from symla.notation import written as w
from symla.operations._letters import free_letter
from symla.operations._sheet import Sheet
from symla.operations.systems._null import null_space_of


def null_space(sheet: Sheet, A: GivenMatrix) -> None:
    """A basis of the null space of a matrix.

    `A` is any m x n matrix; the answer is a list of vectors with n components, empty if only the zero vector is mapped
    to zero, by cases where it depends on the values of symbols.
    """
    x = free_letter("x y z u v w p q", A)
    sheet.plan("plan", x=x, product=w.Product((A.name, x)))
    null_space_of(sheet, A, "A", A.rows, x)
