"""QR, Cholesky and Gram-Schmidt with letters: in every case proved, and held to NumPy's arithmetic at numbers."""

from __future__ import annotations

from itertools import product
from typing import Any

import numpy as np
import pytest
import sympy

import symla
from symla.solving.solution import Solution
from tests.kernel.sample import late
from tests.operations.parametric import at_point, data_at, numbers

VALUES = (-3, -1, sympy.Rational(-1, 2), 0, sympy.Rational(1, 3), 1, 2)


def _points(solution: Solution) -> list[dict[Any, Any]]:
    letters = list(solution.symbols.values())
    points = list(product(VALUES, repeat=len(letters)))
    return [dict(zip(letters, point, strict=True)) for point in points[:: max(1, len(points) // 60)]]


@pytest.mark.parametrize(
    "rows",
    [
        "[[1, k], [k, 1]]",
        "[[k, 1], [1, 0], [0, 1]]",
        "[[k, 1, 0], [0, 1, 1], [1, 0, 1]]",
        late("[[1, k, 0], [0, 1, k], [k, 0, 1]]"),
        "[[2, k], [k, 2]]",
        "[[k, k], [1, 2]]",
        late("[[1, a], [b, 1]]"),
        "[[a, b], [0, d]]",
        late("[[a, b], [c, d]]"),
        late("[[cos(t), 1], [sin(t), 1]]"),
        "[[cos(t), 3], [sin(t), 4]]",
    ],
)
def test_qr(rows: str) -> None:
    """A = Q R, with a positive diagonal; without factors exactly where the columns are dependent."""
    solution = symla.solve(f"qr({rows})")
    assert solution.verified
    assert solution.to_text()
    for point in _points(solution):
        A, found = data_at(rows, point), at_point(solution, point)
        assert (found is None) == (np.linalg.matrix_rank(A) < A.shape[1]), point
        if found is not None:
            Q, R = numbers(found.Q, point), numbers(found.R, point)
            assert np.allclose(Q @ R, A), point
            assert np.allclose(Q.T @ Q, np.eye(len(R))), point
            assert np.allclose(R, np.triu(R)), point
            assert min(np.diag(R).real) > 0, point


@pytest.mark.parametrize(
    "vectors",
    [
        "[[1, k], [k, 1]]",
        "[[1, 0, k], [0, 1, 1]]",
        "[[1, b], [a, 1]]",
        late("[[a, b], [c, d]]"),
        "[[a, b]]",
        "[[k, k - 1, 0], [1, k, k]]",
    ],
)
@pytest.mark.parametrize("normalize", [False, True])
def test_gram_schmidt(vectors: str, normalize: bool) -> None:
    """As many vectors as the rank, perpendicular, with the span of those given."""
    solution = symla.solve(f"gram_schmidt({vectors}, normalize={normalize})")
    assert solution.verified
    assert solution.to_text()
    for point in _points(solution):
        given = data_at(vectors, point)
        found = [numbers(v, point)[:, 0] for v in at_point(solution, point)]
        rank = np.linalg.matrix_rank(given) if given.any() else 0
        assert len(found) == rank, point
        if found:
            assert np.linalg.matrix_rank(np.vstack([given, *found])) == rank, point
            products = np.array(found) @ np.array(found).T
            assert np.allclose(products, np.eye(rank) if normalize else np.diag(np.diag(products))), point


@pytest.mark.parametrize(
    "rows",
    [
        "[[k, 1], [1, k]]",
        "[[1, k, 0], [k, 1, k], [0, k, 1]]",
        late("[[k, 1, 0], [1, k, 1], [0, 1, k]]"),
        late("[[4, 2, k], [2, k, 1], [k, 1, 5]]"),
        "[[a, b], [b, c]]",
        "[[a^2, a b], [a b, b^2 + 1]]",
        "[[b^2, b, 0], [b, 2, b], [0, b, 4]]",
        "[[cos(t)^2 + 1, sin(t)], [sin(t), 1]]",
        "[[sin(t)^2, 0], [0, 1]]",
    ],
)
def test_cholesky(rows: str) -> None:
    """A = L L^T; without L exactly where A is not positive definite."""
    solution = symla.solve(f"cholesky({rows})")
    assert solution.verified
    assert solution.to_text()
    for point in _points(solution):
        A, found = data_at(rows, point), at_point(solution, point)
        assert (found is None) == (min(np.linalg.eigvalsh(A)) < 1e-9), point
        if found is not None:
            assert np.allclose(numbers(found, point), np.linalg.cholesky(A)), point


@pytest.mark.parametrize(
    ("second", "tangent"), [("1, 1", 1), ("3, 4", sympy.Rational(4, 3)), late("-2, 1", sympy.Rational(-1, 2))]
)
def test_qr_of_a_direction(second: str, tangent: sympy.Rational) -> None:
    """(cos(t), sin(t)) and another vector are dependent exactly where tan(t) is that of the other one."""
    x, y = second.split(",")
    solution = symla.solve(f"qr([[cos(t), {x}], [sin(t), {y}]])")
    assert solution.verified
    t = solution.symbols["t"]
    for value in (0, sympy.pi / 2, sympy.Rational(1, 3), sympy.atan(tangent), sympy.atan(tangent) + sympy.pi):
        is_missing = value in (sympy.atan(tangent), sympy.atan(tangent) + sympy.pi)
        assert (at_point(solution, {t: value}) is None) == is_missing


def test_a_vector_is_what_the_case_says_of_it() -> None:
    """After "u₂ = (0, 1), substitute b = 0" its components are 0 and 1."""
    page = symla.solve("gram_schmidt([[1, b], [a, 1]], normalize=True)").to_text()
    assert "u₂ · u₂ = 0·0 + 1·1 = 0 + 1 = 1" in page
    assert "q₁ · q₂ = 1·0 + 0·1 = 0 + 0 = 0" in page
