"""Augmented matrices as typed: the bar stays on the page, and reductions and systems take them."""

from __future__ import annotations

import pytest
import sympy

import symla

AUGMENTED = [
    "[1, 2 | 3; 4, 5 | 6]",
    r"\begin{array}{cc|c} 1 & 2 & 3 \\ 4 & 5 & 6 \end{array}",
    r"\left[\begin{array}{cc|c} 1 & 2 & 3 \\ 4 & 5 & 6 \end{array}\right]",
    r"\begin{bmatrix}[cc|c] 1 & 2 & 3 \\ 4 & 5 & 6 \end{bmatrix}",
    r"\begin{amatrix}{2} 1 & 2 & 3 \\ 4 & 5 & 6 \end{amatrix}",
    r"\begin{pmatrix} 1 & 2 & | & 3 \\ 4 & 5 & | & 6 \end{pmatrix}",
]


@pytest.mark.parametrize("matrix", AUGMENTED)
def test_systems_of_augmented_matrices(matrix: str) -> None:
    """x + 2y = 3 and 4x + 5y = 6 for x = -1, y = 2."""
    found = symla.solve(f"solve_system({matrix})").answer
    assert found.kind == "one"
    assert found.particular == sympy.Matrix([-1, 2])


@pytest.mark.parametrize("matrix", AUGMENTED)
@pytest.mark.parametrize(
    ("operation", "expected", "shown"),
    [
        ("rref", [[1, 0, -1], [0, 1, 2]], "[1, 0 | -1; 0, 1 | 2]"),
        ("row_echelon", [[1, 2, 3], [0, -3, -6]], "[1, 2 | 3; 0, -3 | -6]"),
    ],
)
def test_reductions_keep_the_bar(matrix: str, operation: str, expected: list[list[int]], shown: str) -> None:
    """In the problem, in every line, in the answer."""
    solution = symla.solve(f"{operation}({matrix})")
    assert solution.answer == sympy.Matrix(expected)
    text = solution.to_text()
    assert "[1, 2 | 3; 4, 5 | 6]" in text
    assert shown in text
    assert "⎡1  2  │  3⎤" in text
    assert symla.from_json(solution.to_json()) == solution


def test_no_solution_and_cases() -> None:
    """x + by = 3, 2x + 4y = 7 has none for b = 2."""
    cases = dict(symla.solve("solve_system([1, b | 3; 2, 4 | 7])").answer)
    b = next(iter(cases)).free_symbols.pop()
    assert cases[sympy.Eq(b, 2)].kind == "none"
    assert cases[sympy.Ne(b, 2)].particular.subs(b, 0) == sympy.Matrix([3, sympy.Rational(1, 4)])
    assert symla.solve("rank([1, 2 | 3; 2, 4 | 7])").answer == 2


@pytest.mark.parametrize(
    ("problem", "message"),
    [
        ("solve_system([1, 2 | 3, 4; 4, 5 | 6, 7])", "A takes one column after the bar"),
        ("solve_system([1, 2 | 3; 4, 5 | 6], [1, 2])", "A has a bar, and b is given, too"),
        ("inverse([1, 2 | 3; 4, 5 | 6])", "A takes a matrix without a bar; rank, row_echelon, rref and solve_system"),
    ],
)
def test_bars_that_mean_nothing(problem: str, message: str) -> None:
    """Where a bar has no place it is refused with what takes one."""
    with pytest.raises(symla.SymlaError, match=message):
        symla.solve(problem)
