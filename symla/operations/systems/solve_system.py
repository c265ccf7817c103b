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

ANSWER = {"kind": "word", "particular": "vector", "homogeneous": "list", "parameters": "list"}
BEHIND_BAR = {"A": "b"}
EXAMPLES = (
    'solve_system("2x + 3y = 5; x - y = 1")',
    'solve_system("x + 2y = 3 - z, 2x = 4 + z - y, 3x + 3y = 7")',
    'solve_system("2x_1 - 4x_2 = 6; x_1 = 2x_2 + 1")',
    'solve_system("x + k y = 1; k x + y = 1")',
    "solve_system([[1, 2], [2, a]], [3, b], method=back_substitution)",
    "solve_system([[2, 1, -1], [-3, -1, 2], [-2, 1, 2]], [8, -11, -3])",
    "solve_system([[2, 1, -1], [-3, -1, 2], [-2, 1, 2]], [8, -11, -3], method=back_substitution)",
    "solve_system([[1, 2, 3], [4, 5, 6], [7, 8, 9]], [6, 15, 24])",
    "solve_system([[1, 2], [2, 4]], [3, 7])",
    "solve_system([[1, 2, -1, 1], [2, 4, 0, 6]], [1, 8], method=back_substitution)",
    "solve_system([[1, 2], [2, 4]], [0, 0])",
    "solve_system([[2, 1], [1, 3]], [3, 4], compare=True)",
    "solve_system([[2, 3], [4, -1], [6, 2]], [5, 3, 8])",
    "solve_system([[1/2, 1/3], [1/4, 1/5]], [1, 0.5])",
    "solve_system([[1, 1], [1, -1]], [sqrt(2), 0])",
    "solve_system([[1, i], [i, 1]], [2, 0])",
    "solve_system([[1, 0], [0, 2]], [a, a + b])",
    "solve_system([[4]], [6])",
    "solve_system([1, 2 | 3; 4, 5 | 6])",
    "solve_system([[0, 0]], [1])",
    "solve_system([[1, 2], [3, 4]], [1, 2, 3])",
)


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
