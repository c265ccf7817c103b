"""Matrices of sums of square roots, real and complex: worked and proved."""

from __future__ import annotations

import random

import numpy as np
import pytest
import sympy

import symla
from tests.kernel.sample import late, sampled

ROOTS = ("sqrt(2)", "sqrt(3)", "sqrt(5)", "sqrt(6)", "1", "2", "i")
LARGE = [
    ["sqrt(2)", "sqrt(3)", "1", "sqrt(5)"],
    ["1", "sqrt(2)+1", "sqrt(7)", "3"],
    ["sqrt(3)", "1", "sqrt(5)", "2"],
    ["sqrt(6)", "2", "1", "sqrt(2)"],
]
MIXED = [["sqrt(2)+i", "1+sqrt(3)", "1"], ["sqrt(6)-i", "sqrt(2)", "1"], ["1", "1", "sqrt(3)+i"]]


def of_roots(seed: int, size: int) -> list[list[str]]:
    """Entries such as sqrt(6) - i and 1 + sqrt(3)."""
    chance = random.Random(seed)
    signs = "+-"
    return [
        [f"{chance.choice(ROOTS)}{chance.choice(signs)}{chance.choice(ROOTS)}" for _ in range(size)]
        for _ in range(size)
    ]


def close(found: sympy.Matrix, right: sympy.Matrix) -> bool:
    """Whether they agree to twenty digits."""
    return all(abs(sympy.N(x - y, 40)) < 10**-20 for x, y in zip(found, right, strict=True))


@pytest.mark.parametrize("rows", [late(LARGE), MIXED, *sampled([of_roots(seed, 2 + seed % 2) for seed in range(6)], 6)])
def test_inverses_of_matrices_of_roots(rows: list[list[str]]) -> None:
    """The product with the matrix is the identity, by numbers of twenty digits."""
    solution = symla.inverse(rows)
    assert [] == solution.report.failures
    matrix = sympy.Matrix([[sympy.sympify(e.replace("i", "I")) for e in row] for row in rows])
    if solution.answer is None:
        assert abs(sympy.N(matrix.det(method="berkowitz"), 40)) < 10**-20
    else:
        assert close(matrix * solution.answer, sympy.eye(len(rows)))


@pytest.mark.parametrize("seed", sampled(range(6), 2))
def test_null_spaces_of_matrices_of_roots(seed: int) -> None:
    """A row that is a multiple of another by a sum of roots leaves a null space that the matrix maps to zero."""
    first = of_roots(seed, 2)[0] + ["sqrt(2)"]
    factor = of_roots(seed + 50, 1)[0][0]
    rows = [first, [f"({factor})*({e})" for e in first]]
    solution = symla.null_space(rows)
    assert [] == solution.report.failures
    matrix = sympy.Matrix([[sympy.sympify(e.replace("i", "I")) for e in row] for row in rows])
    assert 2 <= len(solution.answer) <= 3
    assert all(close(matrix * v, sympy.zeros(2, 1)) for v in solution.answer)


@pytest.mark.parametrize(
    ("rows", "nullity"),
    [
        ("[[1, sqrt(2), sqrt(3)], [sqrt(5+2sqrt(6)), 2+sqrt(6), 3+sqrt(6)], [0, 1, 1]]", 1),  # √(5 + 2√6) = √2 + √3
        ("[[1, sqrt(2), sqrt(3)], [sqrt(5+2sqrt(6)), 2+sqrt(6), 3+sqrt(5)], [0, 1, 1]]", 0),
        ("[[(26+15sqrt(3))^(1/3), 1, 0], [1, 2-sqrt(3), 0], [0, 0, 1]]", 1),  # the cube root is 2 + √3
        ("[[(26+15sqrt(3))^(1/3), 1, 0], [1, 2+sqrt(3), 0], [0, 0, 1]]", 0),
        ("[[1+i, sqrt(2), 0], [sqrt(2), 1-i, 0], [0, 0, sqrt(3)]]", 1),
        ("[[sqrt(2)+sqrt(3), 1, 1], [1, sqrt(3)-sqrt(2), 1], [sqrt(2)+sqrt(3)+1, sqrt(3)-sqrt(2)+1, 2]]", 1),
    ],
)
def test_determinants_that_are_zero_by_an_identity_of_roots(rows: str, nullity: int) -> None:
    """The null space of 3 x 3 matrices has this dimension."""
    rank, null_space = symla.solve(f"rank({rows})"), symla.solve(f"null_space({rows})")
    assert rank.verified
    assert null_space.verified
    assert 3 - nullity == rank.answer
    assert nullity == len(null_space.answer.basis if hasattr(null_space.answer, "basis") else null_space.answer)


@pytest.mark.parametrize(
    "rows", ["[[sqrt(2), sqrt(3)], [-2, sqrt(3)]]", "[[sqrt(3), -2], [sqrt(3), 0]]", "[[1, -2], [sqrt(3), 0]]"]
)
def test_pairs_that_are_not_real_have_an_i(rows: str) -> None:
    """√(5 - 2√6 - 8√3) is i times the root of a positive number; NumPy's eigenvalues are the same."""
    given = np.array(sympy.Matrix(sympy.sympify(rows)).evalf(25).tolist(), dtype=complex)
    solution = symla.solve(f"eigenvalues({rows})")
    assert solution.verified
    assert all(value.has(sympy.I) for value in solution.answer)
    assert np.allclose(np.poly([complex(sympy.N(value, 25)) for value in solution.answer]), np.poly(given))
    root = symla.solve(f"matrix_square_root({rows})")
    assert root.verified
    X = np.array(root.answer.evalf(25).tolist(), dtype=complex)
    assert np.allclose(X @ X, given)
    ordered = symla.solve(f"eigenvalues({rows})", conventions=symla.Conventions(eigenvalues="increasing"))
    assert ordered.verified


def test_exponentials_of_such_pairs_have_sines_and_cosines() -> None:
    """e^(tA), at t = 0.7 by its series."""
    solution = symla.solve("matrix_exponential([[1, -2], [sqrt(3), 0]], t)")
    assert solution.verified
    assert solution.answer.has(sympy.sin)
    assert not solution.answer.has(sympy.I)
    found = np.array(solution.answer.subs(solution.symbols["t"], 0.7).evalf(25).tolist(), dtype=float)
    given, term, total = 0.7 * np.array([[1, -2], [3**0.5, 0]]), np.eye(2), np.eye(2)
    for k in range(1, 60):
        term = term @ given / k
        total = total + term
    assert np.allclose(found, total)


@pytest.mark.parametrize(
    "rows", ["[[sqrt(5), 1], [1, sqrt(2)]]", "[[1, sqrt(2)], [0, sqrt(5) + sqrt(10)]]", "[[0, 3 - sqrt(5)], [1/2, 0]]"]
)
def test_a_root_whose_square_is_told_stands_in_its_line(rows: str) -> None:
    """√(11 - 2 √10) is √10 - 1, before it is added to √2 + √5; -√((3 - √5)/2) is -(√5 - 1)/2 first."""
    found = symla.solve(f"eigenvalues({rows})")
    assert found.report.failures == []
    expected = sorted(np.linalg.eigvals(np.array(sympy.Matrix(sympy.sympify(rows)).evalf().tolist(), dtype=float)))
    assert np.allclose(sorted(map(float, found.answer)), expected)
