"""A system of linear equations A x = b: one solution, none, or infinitely many, x = p + t h with A p = b and A h = 0.

Row operations change the equations, and not their solutions.
Source: Gauss-Jordan elimination, e.g. Lay, Linear Algebra and Its Applications, sections 1.1 to 1.5.
"""

from __future__ import annotations

from typing import Literal

from symla.derivation.build import equation, reason
from symla.derivation.given import GivenMatrix, GivenVector, givens
from symla.derivation.model import Derivation, Undefined
from symla.notation import written as w
from symla.notation.value import Domain
from symla.operations.systems._system import solve, system_of

EXAMPLES = (
    "solve_system([[2, 1, -1], [-3, -1, 2], [-2, 1, 2]], [8, -11, -3])",
    "solve_system([[2, 1, -1], [-3, -1, 2], [-2, 1, 2]], [8, -11, -3], method=back_substitution)",
    "solve_system([[1, 2, 3], [4, 5, 6], [7, 8, 9]], [6, 15, 24])",
    "solve_system([[1, 2], [2, 4]], [3, 7])",
    "solve_system([[1, 2, -1, 1], [2, 4, 0, 6]], [1, 8], method=back_substitution)",
    "solve_system([[1, 2], [2, 4]], [0, 0])",
    "solve_system([[2, 3], [4, -1], [6, 2]], [5, 3, 8])",
    "solve_system([[1/2, 1/3], [1/4, 1/5]], [1, 0.5])",
    "solve_system([[1, 1], [1, -1]], [sqrt(2), 0])",
    "solve_system([[1, i], [i, 1]], [2, 0])",
    "solve_system([[1, 0], [0, 2]], [a, a + b])",
    "solve_system([[4]], [6])",
    "solve_system([[0, 0]], [1])",
    "solve_system([[1, 2], [3, 4]], [1, 2, 3])",
)


def solve_system(
    A: GivenMatrix,
    b: GivenVector,
    method: Literal["gauss_jordan", "back_substitution"] = "gauss_jordan",
    domain: Domain = "real",
) -> Derivation:
    """The solutions of a system of linear equations.

    `A` is an m x n matrix, `b` has m components.  The answer has a kind ("one", "none" or "infinite"), a particular
    solution, solutions of the homogeneous system, and their parameters.  Undefined if `b` has another length.
    """
    if A.height != b.size:
        return _undefined(A, b, domain)
    return solve(system_of(A, b, domain), method == "back_substitution", domain)


def _undefined(A: GivenMatrix, b: GivenVector, domain: Domain) -> Derivation:
    goal = w.Product((A.name, w.Name("x", (), "vector")))
    problem = reason(
        "problem",
        goal=w.Items((equation(goal, b.name),)),
        A=equation(A.name, A.written),
        b=equation(b.name, b.written),
    )
    obstacle = w.Relation(w.Number(A.height), "!=", w.Number(b.size))
    outcome = Undefined(reason("undefined", A=A.name, b=b.name, m=A.height, size=b.size, unequal=obstacle), (obstacle,))
    return Derivation("solve_system", problem, goal, givens(A, b), (), outcome, domain=domain)
