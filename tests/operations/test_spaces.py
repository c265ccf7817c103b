"""Spaces and independence, against SymPy's own answers on many random matrices."""

from __future__ import annotations

from collections.abc import Callable

import pytest
import sympy

import symla
from symla.derivation.model import Answer
from symla.kernel.page.verify import verify
from symla.notation.frozen import replace
from symla.notation.statements import Truth
from tests.operations.test_systems import exact, matrices

SPACES = ("column_space", "row_space", "null_space", "left_null_space")
A_FEW = 25  # every so many-th solution is proved and shown as well


def columns(vectors: object, height: int) -> sympy.Matrix:
    """The matrix with these columns, of this height even if there are none."""
    return sympy.Matrix.hstack(sympy.zeros(height, 0), *[sympy.Matrix(v) for v in vectors])  # type: ignore[attr-defined]


def spaces_by_sympy(name: str, A: sympy.Matrix) -> sympy.Matrix:
    """A basis as SymPy finds it, as the columns of a matrix."""
    if name == "row_space":
        return columns([row.T for row in A.rowspace()], A.cols)
    if name == "column_space":
        return columns(A.columnspace(), A.rows)
    return columns(A.nullspace(), A.cols) if name == "null_space" else columns(A.T.nullspace(), A.rows)


@pytest.mark.parametrize("fractions", [False, True])
@pytest.mark.parametrize("name", SPACES)
def test_bases_span_what_sympys_span(name: str, fractions: bool, some: Callable[[int], int]) -> None:
    """A basis is independent, has as many vectors as SymPy's and the same span, on random matrices."""
    for number, matrix in enumerate(matrices(11, some(500), fractions=fractions)):
        solution = operation_on(name, matrix)
        A = exact(matrix)
        theirs = spaces_by_sympy(name, A)
        ours = columns(solution.answer, theirs.rows)
        assert theirs.shape == ours.shape, matrix
        assert ours.cols == ours.rank() == theirs.row_join(ours).rank(), matrix
        if name == "column_space":
            assert all(v in [A[:, j] for j in range(A.cols)] for v in map(sympy.Matrix, solution.answer))
        if number % A_FEW == 0:
            assert [] == solution.report.failures
            assert solution.to_text()


def operation_on(name: str, matrix: object) -> symla.Solution:
    """The solution of the operation for one matrix."""
    return getattr(symla, name)(matrix)  # type: ignore[no-any-return]


@pytest.mark.parametrize("name", SPACES)
@pytest.mark.parametrize("shape", [(1, 1), (1, 4), (4, 1), (3, 3)])
def test_zero_matrix_has_the_spaces_it_has(name: str, shape: tuple[int, int]) -> None:
    """Of a zero matrix the column and row space are zero, and the null spaces everything."""
    height, width = shape
    solution = operation_on(name, [[0] * width for _ in range(height)])
    expected = {"null_space": width, "left_null_space": height}.get(name, 0)
    assert expected == len(solution.answer)
    assert solution.verified


def test_dimensions_are_told() -> None:
    """Every space says how the dimensions add up."""
    A = [[1, 2, 0, -1], [2, 4, 1, 1], [3, 6, 1, 0]]
    for name in ("column_space", "row_space", "null_space"):
        assert "rank(A) + nullity(A) = 2 + 2 = 4" in operation_on(name, A).to_text()
    assert "rank(A) + nullity(Aᵀ) = 2 + 1 = 3" in symla.left_null_space(A).to_text()


def test_columns_of_the_matrix_and_not_of_the_reduced_one() -> None:
    """The basis of the column space are columns of A, those of the row space rows of the reduced matrix."""
    A = [[2, 4, 1], [4, 8, 3]]
    assert [[2, 4], [1, 3]] == [list(v) for v in symla.column_space(A).answer]
    assert [[1, 2, 0], [0, 0, 1]] == [list(v) for v in symla.row_space(A).answer]


# ---- independence ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("fractions", [False, True])
def test_independence_is_what_the_rank_says(fractions: bool, some: Callable[[int], int]) -> None:
    """Vectors are independent if the rank is their number; else the relation adds up to zero, in lowest terms."""
    seen = set()
    for number, vectors in enumerate(matrices(12, some(800), fractions=fractions)):
        solution = symla.linear_independence(vectors)
        V = exact(vectors).T
        independent, relation = solution.answer
        seen.add(independent)
        assert (V.rank() == V.cols) is independent
        if independent:
            assert relation is None
        else:
            assert any(relation)
            assert sympy.zeros(V.rows, 1) == V * relation
            assert all(x.is_integer for x in relation)
            assert next(x for x in relation if x) > 0
        if number % A_FEW == 0:
            assert [] == solution.report.failures
            assert solution.to_text()
    assert {True, False} == seen


@pytest.mark.parametrize(
    ("problem", "words"),
    [
        ("linear_independence([[1, 2], [0, 0], [3, 4]])", "with the zero vector among them"),
        ("linear_independence([[0, 0]])", "the zero vector by itself"),
        ("linear_independence([[1, 2], [2, 4]])", "v₂ = 2 v₁"),
        ("linear_independence([[1, 0, 0], [0, 1, 0], [0, 3, 0]])", "One of the vectors is a multiple"),
        ("linear_independence([[1, 0], [0, 1], [1, 1]])", "more vectors than components, 3 > 2,"),
        ("linear_independence([[1, 2, 3]])", "A single vector"),
        ("linear_independence([[1, 0], [1, 1]])", "are a basis"),
        ("linear_independence([[1, 4, 7], [2, 5, 8], [3, 6, 9]])", "v₃ = -v₁ + 2 v₂"),
    ],
)
def test_what_could_be_seen_at_once_is_said(problem: str, words: str) -> None:
    """A remark tells what the case teaches."""
    solution = symla.solve(problem)
    assert solution.verified
    assert words in solution.to_text()


def test_denied_independence_is_noticed() -> None:
    """A yes instead of a no, or a no instead of a yes, is not certified."""
    for problem in ("linear_independence([[1, 2], [2, 4]])", "linear_independence([[1, 2], [3, 4]])"):
        derivation = symla.solve(problem).derivation
        outcome = derivation.outcome
        assert isinstance(outcome, Answer)
        truth, *others = outcome.parts
        assert isinstance(truth.form, Truth)
        parts = (replace(truth, form=Truth(not truth.form.holds)), *others)
        assert verify(derivation).verified
        assert not verify(replace(derivation, outcome=replace(outcome, parts=parts))).verified
