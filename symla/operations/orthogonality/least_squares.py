"""Least squares: ‖b - A x‖ is least where b - A x is perpendicular to the columns of A, that is, where A^T A x = A^T b.

These normal equations always have a solution; it is unique exactly if the columns of A are independent.
Source: least-squares problems, e.g. Lay, Linear Algebra and Its Applications, section 6.5.
"""

from __future__ import annotations

from symla.derivation.build import equation, reason
from symla.derivation.given import GivenMatrix, GivenVector
from symla.notation import written as w
from symla.operations._counts import counted, height, size, unequal
from symla.operations._letters import free_letter
from symla.operations._sheet import Sheet
from symla.operations.orthogonality._least import fitted


def least_squares(sheet: Sheet, A: GivenMatrix, b: GivenVector) -> None:
    """The vector whose image under a matrix is nearest to another one.

    `A` is m x n, `b` has m components; the answer has the solution with n, a basis of what may be added to it, the
    residual b - A x with m components, and its length.  Undefined if `b` has another number of components; by cases
    where symbols decide.
    """
    x = w.Name(free_letter("x y z u w", A, b).base, (), "vector", "hat")
    sheet.seek(x)
    if A.height != b.size:
        differ = unequal(height(A), size(b))
        sheet.undefined("sizes_differ", differ, A=A.name, b=b.name, m=height(A), n=size(b), differ=differ)
    sheet.plan("plan", A=A.name, b=b.name)
    found = fitted(sheet, A, b, x)
    facts = {"solution": equation(x, found.solution), "residual": found.residual.written, "error": found.error}
    homogeneous = w.Items(found.homogeneous)
    count = counted("nullity", A.name, len(found.homogeneous))
    sheet.answer(
        reason("answer", homogeneous=homogeneous, count=count, **facts),
        solution=found.solution,
        homogeneous=homogeneous,
        residual=found.residual.written,
        error=found.error,
    )
