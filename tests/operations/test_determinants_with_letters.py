"""Large determinants with symbols are one polynomial, never cases."""

from __future__ import annotations

import random

import pytest
import sympy

import symla
from symla.errors import SymlaError
from tests.kernel.sample import sampled

k, x = sympy.symbols("k x", real=True)


def test_a_symbol_in_places_far_apart() -> None:
    """The polynomial that putting in x = 0, 1, -1 gives: 367532795, 384515576 and 349656080."""
    solution = symla.determinant(
        [[x, 55, 77, 97, 98], [0, 89, x, 34, 92], [29, 75, 13, 40, 3], [2, 3, 83, 69, 1], [48, 87, 27, 54, 92]]
    )
    assert solution.verified
    assert solution.answer == -446967 * x**2 + 17429748 * x + 367532795


@pytest.mark.parametrize("size", [5, 6, 7, 8])
def test_the_same_number_beside_the_diagonal(size: int) -> None:
    """(k - 1)^(n - 1) (k + n - 1), for k on the diagonal and ones beside it."""
    rows = [[k if i == j else 1 for j in range(size)] for i in range(size)]
    solution = symla.determinant(rows)
    assert solution.verified
    assert solution.answer == sympy.expand((k - 1) ** (size - 1) * (k + size - 1))


@pytest.mark.parametrize("seed", sampled(range(8), 2))
def test_random_places_of_letters(seed: int) -> None:
    """Proved, one polynomial, and SymPy's."""
    chance = random.Random(seed)
    letters = sympy.symbols("a b c", real=True)
    size = chance.choice([5, 5, 6])
    rows = [[chance.choice([0, 1, 2, -1, 3, chance.choice(letters)]) for _ in range(size)] for _ in range(size)]
    solution = symla.determinant(rows)
    assert solution.verified
    assert sympy.expand(solution.answer - sympy.Matrix(rows).det(method="berkowitz")) == 0


def test_no_number_at_all() -> None:
    """Bands of letters come out; ten rows of letters are refused, with what would help."""
    a, b, c = sympy.symbols("a b c", real=True)
    rows = [[a if i == j else b if j == i + 1 else c if i == j + 1 else 0 for j in range(6)] for i in range(6)]
    solution = symla.determinant(rows)
    assert solution.verified
    assert solution.answer == sympy.expand(sympy.Matrix(rows).det(method="berkowitz"))
    every = [[sympy.Symbol(f"a_{i}{j}", real=True) for j in range(10)] for i in range(10)]
    with pytest.raises(SymlaError, match="Choose values for some of the symbols"):
        symla.determinant(every)


def test_methods_asked_for_stay() -> None:
    """Row reduction by name goes by cases, and compares."""
    rows = [[k if i == j else 1 for j in range(5)] for i in range(5)]
    by_cases = symla.determinant(rows, method="row_reduction")
    assert by_cases.verified
    assert isinstance(by_cases.answer, tuple)
    assert symla.determinant(rows, compare=True).verified


def test_a_determinant_that_is_left_over_alone() -> None:
    """Every number that is left in a cleared column is 1: det(A) is the 2 x 2 determinant."""
    rows = [[0, 1, 1, 1, k], [0, k, 0, 0, 1], [1, 0, 0, 0, 0], [1, 1, 0, k, 1], [0, 0, 0, 1, 1]]
    solution = symla.determinant(rows)
    assert solution.verified
    assert sympy.expand(solution.answer - sympy.Matrix(rows).det()) == 0


@pytest.mark.parametrize(
    "rows",
    [
        [[1, -1, k], [2, 2, k + 1], [1, k + 1, -1]],
        [[k + 1, x, 1], [1, k - 1, x], [x, 1, k + x]],
        [[k + 1, x - 1], [x + 1, k - 1]],
    ],
)
def test_all_methods_end_in_the_same_polynomial(rows: list[list[sympy.Expr]]) -> None:
    """Without brackets, so that it is seen that they agree."""
    solution = symla.determinant(rows, compare=True)
    assert solution.verified
    assert sympy.expand(solution.answer - sympy.Matrix(rows).det()) == 0
    assert "both methods agree" in solution.to_text()
