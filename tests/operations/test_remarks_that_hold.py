"""Remarks and remedies that are true of all data that they are told of: complex numbers, letters that may be zero."""

from __future__ import annotations

import re

import pytest
import sympy

from symla import solve

SIZES = [
    pytest.param("[[1, i]]", id="a row"),
    pytest.param("[[1], [i]]", id="a column"),
    pytest.param("[[1, i, 0], [0, 1, 2i]]", id="two rows"),
    pytest.param("[[1, 2]]", id="a real row"),
    pytest.param("[[1, 2], [3, 4], [5, 6]]", id="real columns"),
]


@pytest.mark.parametrize("name", ["inverse", "determinant"])
@pytest.mark.parametrize("matrix", SIZES)
def test_the_square_matrix_that_is_proposed_has_the_rank(name: str, matrix: str) -> None:
    """[1, i] [1, i]ᵀ = 0 has no inverse, and is no square of a length."""
    solution = solve(f"{name}({matrix})")
    (product,) = re.findall(r"Take (.+?), which is square", solution.to_text())
    A = sympy.Matrix(sympy.sympify(matrix.replace("2i", "2*I").replace("i", "I")))
    meant = {"A": A, "Aᵀ": A.T, "conj(A)ᵀ": A.H}
    square = sympy.Matrix.multiply(*[meant[factor] for factor in product.split(" ")])
    assert solution.verified
    assert square.rows == square.cols == A.rank() == square.rank()


@pytest.mark.parametrize(
    ("call", "is_area"),
    [
        ("determinant([[1, 2], [3, 4]])", True),
        ("determinant([[sqrt(2), 1], [1, 0]])", True),
        ("determinant([[1, i], [0, 1]])", False),  # over the real numbers, (1, 0) and (i, 1) span the area sqrt(2)
        ("determinant([[1, 2, 3], [0, 1, 4], [5, 6, 0]])", False),
    ],
)
def test_areas_are_of_real_columns(call: str, is_area: bool) -> None:
    """In the plane alone."""
    solution = solve(call)
    assert solution.verified
    assert ("the area of the parallelogram" in solution.to_text()) is is_area


@pytest.mark.parametrize("matrix", ["[[0, 1], [0, 0]]", "[[4, 1], [2, 3]]", "[[1, i], [i, 1]]"])
def test_no_diagonal_form_is_promised(matrix: str) -> None:
    """A matrix that is not symmetric may have too few eigenvectors."""
    page = solve(f"orthogonal_diagonalize({matrix})").to_text()
    kind = "unitary" if "i" in matrix else "orthogonal"
    assert f"- See whether an invertible matrix diagonalizes it, which need not be {kind}." in page


@pytest.mark.parametrize(
    ("vector", "has_direction"),
    [("[a, b]", False), ("[a, 0]", False), ("[a, 1]", True), ("[a^2 + 1, a]", True), ("[0, 0]", False)],
)
@pytest.mark.parametrize("factor", ["-2", "-1", "1/2", "3"])
def test_directions_of_vectors_that_may_be_zero(factor: str, vector: str, has_direction: bool) -> None:
    """The zero vector is not turned round, and does not become shorter."""
    solution = solve(f"scalar_multiply({factor}, {vector})")
    assert solution.verified
    told = re.search("turned round|the direction stays|the other way", solution.to_text())
    assert (told is not None) is has_direction


@pytest.mark.parametrize(
    ("u", "v", "times"),
    [
        ("a, a, a", "b, b, b", ""),
        ("a, 0, 0", "1, 0, 0", ""),
        ("a, b, 1", "2a, 2b, 2", "v = 2 u"),
        ("1, 2, 3", "k, 2k, 3k", "v = k u"),
    ],
)
def test_parallel_vectors_with_letters(u: str, v: str, times: str) -> None:
    """A multiple by b/a is none where a = 0; the page is proved without it."""
    solution = solve(f"cross([{u}], [{v}])")
    assert solution.verified
    assert re.findall("Since (.+), the vectors lie on one line", solution.to_text()) == [times] * bool(times)


@pytest.mark.parametrize(
    ("u", "v"), [("a, b, c", "b, c, a"), ("1, 2, 3", "4, 5, 6"), ("a, 0, 0", "0, b, 0"), ("1, a, 0", "a, 1, 1")]
)
def test_the_area_has_what_stands_under_its_root_once(u: str, v: str) -> None:
    """No x = x, and no product with parts left out beside the sum of squares that it is."""
    solution = solve(f"cross([{u}], [{v}])")
    assert solution.verified
    (area, under) = re.findall(
        r"Its length, ‖u × v‖ = (.+?)(?: with (.+) under the root)?, is the area", solution.to_text()
    )[0]
    assert "⋯" not in area
    assert len(set(under.split(" = "))) == (2 if under else 1)


@pytest.mark.parametrize(
    ("call", "told"),
    [
        ("least_squares([[1, 2]], [1, 2])", "A has 1 row and b has 2 components."),
        ("cramer([[1]], [1, 2])", "A has 1 row and b has 2 components."),
        ("backprop_dense([[0, 0]], [0, 0], [0])", "g has a component for the output, x for each of the 2 inputs,"),
        ("backprop_dense([[1], [2]], [1], [1, 1])", "g has a component for each of the 2 outputs, x for the input,"),
    ],
)
def test_one_is_told_as_one(call: str, told: str) -> None:
    """Not "1 rows", nor "each of the 1 output"."""
    assert told in solve(call).to_text()


@pytest.mark.parametrize(
    ("A", "B", "is_rare"), [("[[2]]", "[[3]]", False), ("[[2, 0], [0, 1]]", "[[3, 0], [0, 1]]", True)]
)
def test_numbers_commute(A: str, B: str, is_rare: bool) -> None:
    """It is rare for matrices, and not for those with one entry."""
    assert ("which is rare" in solve(f"matrix_multiply({A}, {B})").to_text()) is is_rare


def test_minors_that_decide_though_the_last_one_is_zero() -> None:
    """D₂ < 0 is enough, and the rule that is told says so."""
    page = solve("quadratic_form_definiteness([[1, 0, 0], [0, -1, 0], [0, 0, 0]], method=minors)").to_text()
    assert "where one of even order is negative, or where two of odd order have different signs" in " ".join(
        page.split()
    )
    assert "D₁ > 0, D₂ < 0 and D₃ = 0" in page
    assert "The form is indefinite" in page


@pytest.mark.parametrize("vectors", ["[[a, b], [2a, 2b]]", "[[a, a], [b, b]]", "[[a], [b]]", "[[0, 0], [a, 1]]"])
def test_vectors_that_are_zero_in_a_case(vectors: str) -> None:
    """With a = b = 0 put in, (a, b) is the zero vector, as is said."""
    solution = solve(f"linear_independence({vectors})")
    assert solution.verified
    assert "this could be seen at once" in solution.to_text()
