"""The eigenvectors: for every eigenvalue a basis of its eigenspace, the null space of A - lambda I.

Source: eigenvectors and eigenspaces, e.g. Lay, Linear Algebra and Its Applications, sections 5.1 and 5.2.
"""

from __future__ import annotations

from symla.derivation.build import reason
from symla.derivation.given import GivenMatrix
from symla.notation import written as w
from symla.operations._sheet import Sheet
from symla.operations.eigenvalues._euler import euler_remark
from symla.operations.eigenvalues._spaces import answer_facts, check_each, spaces


def eigenvectors(sheet: Sheet, A: GivenMatrix) -> None:
    """The eigenvalues of a square matrix with bases of their eigenspaces.

    `A` is n x n with n <= 5, or triangular; the answer is a list of (value, multiplicity, basis), the basis being a
    list of vectors with n components; by cases where it depends on symbols which eigenvalues coincide.  Undefined for
    other shapes.
    """
    found = spaces(sheet, A)
    euler_remark(sheet, [(s.eigenvalue.name, s.eigenvalue.value) for s in found])
    check_each(sheet, A, found)
    words = reason("answer", A=A.name, **answer_facts(A, found))
    sheet.answer(words, eigenspaces=w.Items(tuple([s.record for s in found])))
