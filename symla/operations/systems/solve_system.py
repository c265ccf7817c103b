"""A system of linear equations A x = b: one solution, none, or infinitely many, x = p + t h with A p = b and A h = 0.

Row operations change the equations, and not their solutions.
Source: Gauss-Jordan elimination, e.g. Lay, Linear Algebra and Its Applications, sections 1.1 to 1.5.
"""

from __future__ import annotations

from typing import Literal

from symla.derivation.build import equation, reason
from symla.derivation.given import GivenMatrix, GivenVector, givens
from symla.derivation.model import Derivation, Undefined
from symla.errors import SymlaError
from symla.notation import written as w
from symla.notation.value import Domain
from symla.operations._counts import height, size, unequal
from symla.operations.systems._equations import system_from
from symla.operations.systems._system import solve, system_of


def solve_system(
    A: GivenMatrix | tuple[w.Relation, ...],
    b: GivenVector | None = None,
    method: Literal["gauss_jordan", "back_substitution"] = "gauss_jordan",
    variables: tuple[w.Name, ...] = (),
    compare: bool = False,
    domain: Domain = "real",
) -> Derivation:
    """The solutions of a system of linear equations.

    `A` is an m x n matrix and `b` has m components; or `A` is an augmented matrix; or the equations themselves are
    given, and their unknowns are the `variables`, or else the names in order of appearance.  With `compare`, both
    methods are worked.  The answer has a kind ("one", "none" or "infinite"), a particular solution, solutions of the
    homogeneous system, their parameters; by cases where the values of other symbols decide about that.  Undefined if
    `b` has another length.
    """
    by_rows = method == "back_substitution"
    if isinstance(A, tuple):
        if b is not None:
            raise SymlaError("solve_system takes equations, or a matrix and its right side, and not both.")
        return solve(system_from(A, variables, domain), by_rows, compare, domain)
    if b is None:
        raise SymlaError("solve_system lacks b: solve_system(A, b), or solve_system with equations in quotes.")
    if A.height != b.size:
        return _undefined(A, b, domain)
    return solve(system_of(A, b, variables, domain), by_rows, compare, domain)


def _undefined(A: GivenMatrix, b: GivenVector, domain: Domain) -> Derivation:
    goal = w.Product((A.name, w.Name("x", (), "vector")))
    problem = reason(
        "problem",
        goal=w.Items((equation(goal, b.name),)),
        A=equation(A.name, A.written),
        b=equation(b.name, b.written),
    )
    differ = unequal(height(A), size(b))
    why = reason("undefined", A=A.name, b=b.name, m=height(A), size=size(b), unequal=differ)
    outcome = Undefined(why, (differ,))
    return Derivation("solve_system", problem, goal, givens(A, b), (), outcome, domain=domain)
