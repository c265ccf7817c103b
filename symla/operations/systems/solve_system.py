"""A system of linear equations A x = b: one solution, none, or infinitely many, x = p + t h with A p = b and A h = 0.

Row operations change the equations, but not their solutions.
Source: Gauss-Jordan elimination, e.g. Lay, Linear Algebra and Its Applications, sections 1.1 to 1.5.
"""

from __future__ import annotations

from typing import Literal

from symla.derivation.build import equation
from symla.derivation.given import GivenMatrix, GivenVector
from symla.errors import SymlaError
from symla.notation import written as w
from symla.notation.statements import Quoted
from symla.operations._counts import height, size, unequal
from symla.operations._sheet import Sheet
from symla.operations.systems._equations import system_from
from symla.operations.systems._system import solve, system_of


def solve_system(
    sheet: Sheet,
    A: GivenMatrix | tuple[w.Relation, ...],
    b: GivenVector | None = None,
    method: Literal["gauss_jordan", "back_substitution"] = "gauss_jordan",
    variables: tuple[w.Name, ...] = (),
    compare: bool = False,
) -> None:
    """The solutions of a system of linear equations.

    `A` is an m x n matrix and `b` has m components; or `A` is an augmented matrix; or the equations themselves are
    given, and their unknowns are the `variables`, or else the names in order of appearance.  With `compare`, both
    methods are worked.  The answer has a kind ("one", "none" or "infinite"), a particular solution, solutions of the
    homogeneous system, their parameters; by cases where the values of other symbols decide about that.  Undefined if
    `b` has another length.
    """
    if isinstance(A, tuple):
        if b is not None:
            raise SymlaError("solve_system takes equations, or a matrix and its right side, and not both.")
        sheet.pose("equations", equations=tuple(map(Quoted, A)))
        system = sheet.once("system", lambda: system_from(sheet, A, variables))
    elif b is None:
        raise SymlaError("solve_system lacks b: solve_system(A, b), or solve_system with equations in quotes.")
    else:
        _same_sizes(sheet, A, b)
        system = system_of(sheet, A, b, variables)
    solve(sheet, system, method == "back_substitution", compare)


def _same_sizes(sheet: Sheet, A: GivenMatrix, b: GivenVector) -> None:
    """End the work if the numbers of right sides and rows differ."""
    if A.height != b.size:
        goal = sheet.seek(w.Product((A.name, w.Name("x", (), "vector"))))
        quoted = Quoted(equation(goal, b.name))
        sheet.pose(goal=quoted, A=equation(A.name, A.written), b=equation(b.name, b.written))
        m, n, differ = height(A), size(b), unequal(height(A), size(b))
        sheet.undefined("undefined", differ, A=A.name, b=b.name, m=m, size=n, unequal=differ)
