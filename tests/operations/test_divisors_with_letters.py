"""Lengths and ranks with letters, by which is divided: proved where they are not zero, and right at numbers."""

from __future__ import annotations

from itertools import product

import numpy as np
import pytest
import sympy

import symla
from tests.kernel.sample import late
from tests.operations.parametric import at_point, numbers


@pytest.mark.parametrize("size", [2, 3])
def test_qr_of_two_columns(size: int) -> None:
    """[1, a; a, 1; 0, b]: without factors exactly where a = 1 or a = -1, and b = 0."""
    rows = [[1, "a"], ["a", 1], [0, "b"]][:size]
    solution = symla.qr(rows)
    assert solution.verified
    names = solution.symbols
    for values in product((-1, 0, 1, 2), repeat=len(names)):
        point = dict(zip(names.values(), values, strict=True))
        A = numbers([[names.get(x, x) for x in row] for row in rows], point)
        found = at_point(solution, point)
        assert (found is None) == (np.linalg.matrix_rank(A) < 2)
        if found is not None:
            assert np.allclose(numbers(found.Q, point) @ numbers(found.R, point), A)
            assert np.allclose(numbers(found.Q, point).T @ numbers(found.Q, point), np.eye(2))


def test_complex_columns() -> None:
    """[z, 1; 1, z] has dependent columns for z = 1 and z = -1."""
    factors = symla.qr([["z", 1], [1, "z"]], domain="complex")
    basis = symla.gram_schmidt([["z", 1], [1, "z"]], domain="complex")
    assert factors.verified
    assert basis.verified
    for value in (0, 1, -1, sympy.I, 2 - 3 * sympy.I):
        point, other = {factors.symbols["z"]: value}, {basis.symbols["z"]: value}
        dependent = value in (1, -1)
        assert len(at_point(basis, other)) == (1 if dependent else 2)
        found = at_point(factors, point)
        assert (found is None) == dependent
        if not dependent:
            Q, R = numbers(found.Q, point), numbers(found.R, point)
            z = complex(value)
            assert np.allclose(Q @ R, [[z, 1], [1, z]])
            assert np.allclose(Q.conj().T @ Q, np.eye(2))


def test_projections_onto_two_vectors() -> None:
    """Onto the span of (a, b, c) and (1, 0, 0): by NumPy's least squares."""
    solution = symla.project_onto_span([1, 2, 3], [["a", "b", "c"], [1, 0, 0]])
    assert solution.verified
    names = [solution.symbols[letter] for letter in "abc"]
    for values in product((0, 1, -2), repeat=3):
        point = dict(zip(names, values, strict=True))
        columns = np.array([values, (1, 0, 0)], dtype=float).T
        right = columns @ np.linalg.lstsq(columns, np.array([1.0, 2, 3]), rcond=None)[0]
        assert np.allclose(numbers(at_point(solution, point).projection, point)[:, 0], right)


@pytest.mark.parametrize("last", [("0", "0"), ("1", "0"), late(("e", "f"))])
def test_pseudoinverses_of_three_rows(last: tuple[str, str]) -> None:
    """[a, b; c, d; e, f], by NumPy's."""
    rows = [("a", "b"), ("c", "d"), last]
    solution = symla.pseudoinverse(rows)
    assert solution.verified
    names = solution.symbols
    for values in [(0,) * 6, (1, 2, 2, 4, 0, 0), (1, 2, 3, 4, 5, 6), (0, 1, 0, 2, 0, 3), (1, 0, 1, 0, 1, 0)]:
        point = {names[letter]: value for letter, value in zip("abcdef", values, strict=True) if letter in names}
        A = np.array([[float(dict(zip("abcdef", values, strict=True)).get(x, x)) for x in row] for row in rows])
        assert np.allclose(numbers(at_point(solution, point), point), np.linalg.pinv(A)), values
