"""The 2 x 2 matrix of four letters: its eigenvectors and what rests on them, at numbers of every kind."""

from __future__ import annotations

from typing import Any

import pytest
import sympy

import symla
from tests.kernel.sample import late

NAMES = sympy.symbols("a b c d", real=True)
POINTS = {
    "distinct": (4, 1, 2, 3),
    "complex pair": (0, -1, 1, 0),
    "triangular": (1, 2, 0, 3),
    "lower": (1, 0, 2, 3),
    "double, one eigenvector": (3, -1, 1, 1),
    "double and triangular": (2, 5, 0, 2),
    "scalar": (2, 0, 0, 2),
}


def at(answer: Any, point: dict[Any, Any]) -> Any:
    """The part of nested cases that holds at these numbers."""
    found = [part for condition, part in answer if bool(sympy.simplify(sympy.sympify(condition).subs(point)))]
    assert len(found) == 1
    return found[0]


@pytest.mark.parametrize("operation", [late("diagonalize"), "jordan", "eigenvectors", late("matrix_exponential")])
def test_four_letters(operation: str) -> None:
    """A P = P D where A is diagonalizable, A P = P J always, A v = x v, and SymPy's exponential."""
    solution = symla.solve(f"{operation}([[a, b], [c, d]])")
    assert solution.verified
    for kind, numbers in POINTS.items():
        point = dict(zip(NAMES, numbers, strict=True))
        A = sympy.Matrix(2, 2, numbers)
        found = at(solution.answer, point)
        if operation == "diagonalize":
            assert (found is not None) is A.is_diagonalizable(), kind
        if operation in ("diagonalize", "jordan") and found is not None:
            P, D = (part.subs(point).applyfunc(sympy.simplify) for part in found)
            assert P.det() != 0, kind
            assert (A * P - P * D).applyfunc(sympy.simplify).is_zero_matrix, kind
        elif operation == "eigenvectors":
            for number, _, basis in found:
                for v in basis:
                    assert (A * v - number * v).subs(point).applyfunc(sympy.simplify).is_zero_matrix, kind
        elif operation == "matrix_exponential":
            assert (found.subs(point) - A.exp()).evalf(30).norm() < 1e-20, kind


@pytest.mark.parametrize("n", [0, 1, 4])
def test_powers_of_a_symmetric_matrix_with_a_letter(n: int) -> None:
    """No eigenvalue of [1, a; a, 0] is zero where its determinant, -a^2, is not."""
    solution = symla.solve("general_power([[1, a], [a, 0]], n)")
    assert solution.verified
    a, letter = sympy.Symbol("a", real=True), sympy.Symbol("n", real=True)
    found = at(solution.answer, {a: 2})
    exponent = next(iter(s for s in found.free_symbols if s.name == "n"), letter)
    assert (
        (found.subs({a: 2, exponent: n}) - sympy.Matrix([[1, 2], [2, 0]]) ** n).applyfunc(sympy.simplify).is_zero_matrix
    )


@pytest.mark.everything
def test_the_polar_decomposition_with_zeros_of_an_irreducible_cubic() -> None:
    """P is symmetric and positive definite, its square is A^T A, and U has perpendicular unit vectors."""
    solution = symla.solve("polar([[1, 1, 0], [0, 1, 1], [1, 0, 2]])")
    assert solution.verified
    A = sympy.Matrix([[1, 1, 0], [0, 1, 1], [1, 0, 2]])
    U, P = (sympy.Matrix(part).evalf(20) for part in (solution.answer.U, solution.answer.P))
    for difference in (P * P - A.T * A, P - P.T, U.T * U - sympy.eye(3), U * P - A):
        assert max(abs(entry) for entry in difference) < 1e-15
    assert all(P[:k, :k].det() > 0 for k in (1, 2, 3))


def test_the_polar_decomposition_of_more_rows_with_such_zeros_is_refused_at_once() -> None:
    """A proof of what is made of them would be too long."""
    with pytest.raises(symla.SymlaError, match="names alone"):
        symla.solve("polar([[1, 1, 0], [0, 1, 1], [1, 0, 2], [1, 1, 1]])")
