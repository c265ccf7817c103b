"""Matrix exponentials and linear differential equations, against SymPy's; and derivatives in the kernel."""

from __future__ import annotations

from random import Random

import pytest
import sympy

import symla
from symla.kernel.meaning.properties import has_property
from symla.kernel.meaning.prove import Prover
from symla.notation.parse import read
from symla.notation.statements import Property
from symla.notation.written import Items

MATRICES = [
    [[2, 1], [1, 2]],
    [[0, -1], [1, 0]],
    [[1, -2], [2, 1]],
    [[3, 1], [-1, 1]],
    [[1, 2], [2, 4]],
    [[2, 1, 0], [0, 2, 1], [0, 0, 2]],
    [[1, 0, 0], [0, 0, -2], [0, 2, 0]],
    [[2, 0, 0], [1, 2, 0], [0, 0, 3]],
]


@pytest.mark.parametrize("rows", MATRICES, ids=str)
def test_exponentials_solve_the_equation(rows: list[list[int]]) -> None:
    """X(0) = I and X' = A X, by SymPy's derivative."""
    solution = symla.matrix_exponential(rows)
    assert solution.verified
    A, X, t = sympy.Matrix(rows), solution.answer, solution.symbols["t"]
    assert X.subs(t, 0) == sympy.eye(A.rows)
    assert sympy.simplify(X.diff(t) - A * X).is_zero_matrix


@pytest.mark.parametrize("rows", MATRICES, ids=str)
def test_solutions_begin_where_they_should(rows: list[list[int]]) -> None:
    """x(0) as given and x' = A x."""
    random = Random(str(rows))
    A = sympy.Matrix(rows)
    begin = [random.randint(-3, 3) or 1 for _ in rows]
    solution = symla.solve_linear_ode(rows, begin)
    assert solution.verified
    x, t = solution.answer, solution.symbols["t"]
    assert list(x.subs(t, 0)) == begin
    assert sympy.simplify(x.diff(t) - A * x).is_zero_matrix


def test_other_functions_are_not_proved() -> None:
    """Another rate, another beginning, sine for cosine, two letters."""
    for matrix, function, wanted in (
        ("[[2]]", "[[exp(2t)]]", True),
        ("[[2]]", "[[exp(3t)]]", False),
        ("[[2]]", "[[2exp(2t)]]", False),
        ("[[2]]", "[[exp(2t + s)]]", False),
        ("[[0, 1], [0, 0]]", "[[1, t], [0, 1]]", True),
        ("[[0, 1], [0, 0]]", "[[1, 2t], [0, 1]]", False),
        ("[[0, 1], [0, 0]]", "[[1, t^2], [0, 1]]", False),
        ("[[0, -1], [1, 0]]", "[[cos(t), -sin(t)], [sin(t), cos(t)]]", True),
        ("[[0, -1], [1, 0]]", "[[cos(t), sin(t)], [-sin(t), cos(t)]]", False),
        ("[[0, -1], [1, 0]]", "[[cos(2t), -sin(2t)], [sin(2t), cos(2t)]]", False),
        ("[[0, 0], [0, 0]]", "[[1, 0], [0, 1]]", True),
    ):
        statement = Property("exponential_of", Items((read(matrix), read(function))))
        assert wanted is bool(has_property(Prover(False), statement)), (matrix, function)
