"""The left null space: all y with A^T y = 0, that is, y^T A = 0; the null space of the transpose.

Its dimension is m - r: the transpose has m columns and the same rank r.
Source: the four fundamental subspaces, e.g. Strang, Introduction to Linear Algebra, section 3.5.
"""

from __future__ import annotations

from symla.derivation.given import GivenMatrix
from symla.notation import written as w
from symla.operations._letters import free_letter
from symla.operations._sheet import Sheet
from symla.operations.systems._null import null_space_of


def left_null_space(sheet: Sheet, A: GivenMatrix) -> None:
    """A basis of the left null space of a matrix.

    `A` is any m x n matrix; the answer is a list of m - r vectors with m components, where r is the rank.  By cases
    where that depends on symbols.
    """
    y, turned = free_letter("y z u v w x p q", A), w.Transpose(A.name)
    row = w.Product((w.Transpose(y), A.name))
    sheet.plan("plan", A=A.name, y=y, turned=turned, product=w.Product((turned, y)), row=row)
    null_space_of(sheet, A, "A^T", A.columns, y)
