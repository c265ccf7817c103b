"""What is read off the data has few lines: triangular and diagonal matrices, single rows and columns."""

from __future__ import annotations

import pytest

import symla
from symla.kernel.meaning.prove import Prover
from symla.kernel.meaning.verdict import Proved
from symla.notation import written as w
from symla.notation.minors import is_expansion
from symla.notation.parse import read
from symla.notation.statements import Property


@pytest.mark.parametrize(
    ("call", "told", "not_told"),
    [
        ("eigenvalues([[2, 1], [0, 3]])", "A is triangular, so its eigenvalues", "det("),
        ("eigenvalues([[2, 0], [0, 3]])", "A is diagonal, so its eigenvalues", "det("),
        ("eigenvalues([[5]])", "The only entry of A is its eigenvalue", "det("),
        ("jordan([[a, 1], [0, a]])", "B is triangular, so its eigenvalues", "det(B - λ I)"),
        ("eigenvalues([[2, 1], [1, 3]])", "det(A - λ I)", "diagonal, so"),
        ("determinant([[2, 5, k], [0, 3, 1], [0, 0, 4]])", "= 2·3·4", "expand"),
        ("determinant([[2, 0], [7, 3]])", "= 2·3 ", "a₁₂"),
        ("inverse([[2, 0], [0, 3]])", "diagonal: the reciprocals of the diagonal", "det("),
        ("inverse([[2, 0], [0, k]])", "det(A) = a₁₁ a₂₂", "reciprocals"),  # k may be zero
        ("inverse([[2, 0], [0, 0]])", "A has no inverse, since det(A) = 0", "reciprocals"),
        ("inverse([[k^2 + 1, 0], [0, 3]])", "= ⎡1/(k² + 1)    0⎤", "(k² + 1)/(k² + 1)"),
        ("svd([[3, 4]])", "A has a single row, whose length is the singular value", "λ"),
        ("svd([[3], [4]])", "A has a single column, whose length is the singular value", "λ"),
        ("svd([[-5]])", "A has a single entry, whose absolute value is the singular value", "λ"),
        ("svd([[1 + i, 2]])", "σ₁ = √(|1 + i|² + |2|²) = √(2 + 4) = √6", "λ"),
        ("svd([[k, 0]])", "λ₁ = k²", "single row"),  # k may be zero
    ],
)
def test_few_lines(call: str, told: str, not_told: str) -> None:
    """The reason is told, and not worked out in the general way."""
    solution = symla.solve(call)
    assert solution.verified
    page = solution.to_text()
    assert told in page
    assert not_told not in page


@pytest.mark.parametrize(
    ("rows", "factors", "fits"),
    [
        ("[[2, 5], [0, 3]]", "2*3", True),
        ("[[2, 0], [5, 3]]", "2*3", True),
        ("[[2, 5], [1, 3]]", "2*3", False),
        ("[[2, 5], [0, 3]]", "3*2", False),
        ("[[1, 5, 0], [0, 6, 0], [2, 0, 1]]", "1*6*1", False),  # zeros on neither side
        ("[[1, 0, 0], [0, 2, 0]]", "1*2", False),  # not square
        ("[[1, 0], [0, 2], [0, 0]]", "1*2", False),
        ("[[1, 0], [0, 2], [0, 0]]", "1*2 + 0*2", False),
    ],
)
def test_the_diagonal_of_a_triangular_matrix_is_an_expansion(rows: str, factors: str, fits: bool) -> None:
    """Of no other matrix, and in its order."""
    matrix = read(rows)
    assert isinstance(matrix, w.Matrix)
    assert is_expansion(read(factors), matrix) is fits


@pytest.mark.parametrize(
    ("rows", "holds"),
    [
        ("[[2, 5], [0, 3]]", True),
        ("[[2, 0], [5, 3]]", True),
        ("[[0, 0], [0, 0]]", True),
        ("[[2, 5], [1, 3]]", False),
        ("[[2, k], [0, 3]]", True),
        ("[[2, 1], [k, 3]]", False),
        ("[[1, 0, 0], [0, 1, 0]]", False),  # not square
    ],
)
def test_triangular_matrices(rows: str, holds: bool) -> None:
    """Square, with zeros on one side of the diagonal."""
    assert isinstance(Prover().holds(Property("triangular", read(rows))), Proved) is holds
