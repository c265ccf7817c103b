"""True words about something else than the page is about are refused: another order, power, vector or equation."""

from __future__ import annotations

from typing import Any

import pytest

import symla
from symla.derivation.encode import encode
from tests.kernel.stored import accepted
from tests.kernel.tampering import put


@pytest.mark.parametrize(
    ("problem", "way", "changed"),
    [
        ("norm_p([3, 0, -4], 0)", "outcome reason facts 0 1 value", 1),
        ("norm_p([1, 2], 1/2)", "outcome reason facts 1 1 left value value", "-1/13"),
        ("distance_minkowski([1, 0], [0, 1], -1)", "outcome reason facts 0 1 value", 0),
        ("matrix_power([[1, 1], [0, 1]], 3)", "chains 0 heading facts 0 1 exponent value", 3),
        ("matrix_power([[1, 1], [1, 0]], 5)", "plan facts 0 1 1 exponent value", 5),
        ("change_of_basis([[1,0,0], [0,1,0]], [[1,1,0], [0,1,1]])", "outcome reason facts 0 1 subscript 0", "2"),
        ("is_orthogonal([[1, 1], [1, -1]])", "outcome wording facts 2 1 right value", 0),
        ("linear_independence([[1, 2], [2, 4]])", "chains 1 heading facts 1 1 0 subscript 0", "1"),
        ("minimal_polynomial([[1, k], [1, 1]])", "chains 4 said facts 0 1 factors 0 value", 3),
        (
            "nearest_neighbours([1, 2], [[1, 2], [3, 2], [1, 1]], 3, manhattan)",
            "outcome parts 0 letter entries 0 base", "q",
        ),
        ("is_orthogonal([[k, 1], [1, k]])", "chains 5 said facts 0 1 exponent value", 1),
        ("least_squares([[1, k], [1, 0]], [1, 2])", "chains 4 said facts 0 1 denominator value", 1),
        (
            "eigenvectors([[0, 1, 0], [k, 0, 0], [0, 0, 1/2]])",
            "outcome cases 1 derivation chains 0 said facts 0 1 operand factors 0 value", -2,
        ),
        (
            "rank([[a, b], [b, a]])",
            "outcome cases 1 derivation chains 1 said facts 0 1 numerator terms 0 base base", "b",
        ),
        (
            "diagonalize([[0, 1, 0], [0, 0, 1], [1, 1, 0]])",
            "chains 6 links 0 detail 0 links 1 reason facts 0 1 symbol", "<=",
        ),
        ("general_power([[0, 0], [0, 0]], n)", "outcome wording facts 3 1 operand entries 2 value", 2),
        ("general_power([[1, 2], [2, 4]], n)", "chains 19 said facts 2 1 operand entries 2 value", 2),
        (
            "fit_polynomial([[1, 2], [2, 4], [4, 3]], 0)", "outcome wording facts 0 1 left",
            {"is": "Name", "base": "c", "subscript": ["1"], "accent": "hat"},
        ),
        ("dot([1, 2, 3], [4, -5, 6])", "chains 1 said facts 2 1 left right base", "u"),
        ("kmeans_step([[1], [4], [6]], [[1], [5]])", "chains 0 said facts 0 1 subscript 0", "3"),
        ("kmeans_step([[1], [4], [6]], [[1], [5]])", "chains 3 links 0 reason facts 0 1 statements 0 right value", 17),
        (
            "nearest_neighbours([0, 0], [[3, 4], [1, 1], [0, 2]], 2)",
            "chains 3 said facts 3 1 statements 0 left radicand value", 3,
        ),
        ('solve_system("2x + 3y = 5; x - y = 1")', "problem facts 0 1 0 statement left", {"is": "Number", "value": 5}),
        ("distance_euclidean([1, 2], [4, 6])", "outcome wording facts 0 1 base", "b"),
        ("project([2, 3], onto=[4, 1])", "outcome wording facts 0 1 base", "b"),
        ("angle([1, 2, 3], [4, -5, 6])", "outcome wording facts 0 1 base", "v"),
        ("diagonalize([[4, 1], [2, 3]])", "outcome wording facts 0 1 base", "P"),
        ("project([2, 3], onto=[4, 1])", "chains 4 heading facts 0 1 base", "a"),
        ("project_onto_span([6, 0, 0], onto=[[1, 1, 1], [0, 1, 2]])", "chains 14 said facts 1 1 base", "p"),
        (
            "orthogonal_complement([[1, 2, 3], [4, 5, 6]])", "plan facts 0 1",
            {"is": "Name", "base": "v", "subscript": ["1"], "kind": "vector"},
        ),
        ("gram_schmidt([[1, 1, 0], [1, 0, 1]])", "chains 1 heading facts 0 1 base", "u"),
        ("qr([[1, 1], [1, 0], [0, 1]])", "chains 11 heading facts 0 1 base", "R"),
        ("gram_schmidt([[1, k], [1, 1]])", "chains 5 said facts 0 1 denominator terms 1 value", 2),
        ("orthogonal_complement([[1, 2, 3], [4, 5, 6]])", "plan facts 1 1", []),
        ("covariance_matrix([[1, 2, 3], [3, 2, 1]])", "chains 6 said facts 0 1 left subscript 0", "2"),
        ("covariance_matrix([[1, 2, 3], [3, 2, 1]])", "chains 6 said facts 0 1 symbol", "<="),
        ("is_orthogonal([[0, 0], [0, 0]])", "chains 1 links 0 reason facts 0 1", 1),
        ("eigenvalues([[2,1,0], [1,3,1], [0,1,2]])", "chains 2 links 0 reason facts 0 1 terms 1 operand value", 2),
        (
            "coordinates([6], [[4]])", "plan facts 0 1 statement right",
            {"is": "Name", "base": "b", "subscript": ["1"], "kind": "vector"},
        ),
        ("singular_values([[0, 0], [0, 0]])", "outcome wording facts 1 1 0 left subscript 0", "2"),
        ("nearest_neighbours([1, 1], [[4, 5], [1, -2]], 1)", "outcome wording facts 2 1", []),
        ("ldu([[0, 1], [0, 3]])", "outcome remedies 0 reason facts 1 1 0 statement left base", "D"),
        ("gram_schmidt([[1, 1], [s, t]])", "chains 5 said facts 0 1 terms 0 numerator base base", "t"),
        ("pca([[1, 0, 0], [0, 1, 0], [0, 0, 1]], 2)", "chains 18 links 0 reason facts 0 1 0 subscript 0", "3"),
        ("polar([[1, 2], [2, 4]])", "chains 43 said facts 3 1 base", "U"),
        ("eigenvalues([[1, a], [1, 1]])", "chains 6 said facts 0 1 factors 1 base", "q"),
        ('quadratic_form_matrix("x^2 + 4x y")', "chains 3 links 0 reason facts 0 1 base", "y"),
        ("distance_euclidean([1, 2], [1, 2, 3])", "outcome reason facts 1 1 base", "b"),
        ("distance_euclidean([1, 2], [1, 2, 3])", "outcome remedies 0 reason facts 0 1 base", "b"),
        ("left_null_space([[1, 2], [2, 4], [3, 6]])", "chains 1 heading facts 0 1 1 subscript 0", "1"),
        ("matrix_add([[1, 2], [3, 4]], [[10, 20]])", "outcome remedies 0 reason facts 0 1 base", "A"),
        ("column_space([[1, 2, 0, -1], [2, 4, 1, 1]])", "outcome wording facts 4 1 0 left function", "nullity"),
        ("column_space([[0, 1, 1], [0, 2, 2]])", "chains 1 links 0 reason facts 0 1", 3),
        ("column_space([[0, 1, 1], [0, 2, 2]])", "chains 3 links 0 reason facts 0 1", 2),
        ("row_echelon([[1, 2], [3, 6], [1, 2]])", "chains 1 said facts 2 1 left function", "nullity"),
        (
            'evaluate("A^T A - A A^T", A=[[1, 2, 3], [4, 5, 6]])', "outcome reason facts 1 1 factors",
            [
                {"is": "Name", "base": "A", "kind": "matrix"},
                {"is": "Transpose", "operand": {"is": "Name", "base": "A", "kind": "matrix"}},
            ],
        ),
        (
            "cramer([[2, 3], [1, -1]], [5, 1])", "chains 1 links 0 reason facts 1 1",
            {"is": "Name", "base": "x", "subscript": ["1"], "kind": "vector"},
        ),
        ("solve_system([[1, 2], [3, 4]], [1, 2])", "problem facts 0 1 statement left factors 1 kind", "matrix"),
        ("solve_system([[4]], [6])", "outcome wording facts 4 1", True),
        ('evaluate("A^2 + 3", A=[[1, 2], [3, 4]])', "outcome reason facts 1 1 value", 2),
        ("ldu([[0, 0], [0, 0]])", "chains 3 said facts 0 1", 2),
        ("ldu([[0, 1], [0, 3]])", "chains 6 said facts 3 1 right function", "nullity"),
        ("ldu([[0, 1], [0, 3]])", "outcome remedies 0 reason facts 1 1 0 statement left base", "q"),
        ("coordinates([3, 6], [[1, 2]])", "plan facts 0 1 statement left factors 0 base", "q"),
        ('solve_system("2x + 3y = 5; x - y = 1")', "given 1 value entries", [{"is": "Number", "value": 5}]),
    ],
)  # fmt: skip
def test_true_words_of_something_else_are_refused(problem: str, way: str, changed: Any) -> None:
    """Another order, power, vector or equation than that of the page, though what is stated holds."""
    steps = tuple([int(step) if step.isdigit() else step for step in way.split()])
    data = encode(symla.solve(problem).derivation)
    assert accepted(data) is not None
    assert accepted(put(data, steps, changed)) is None


@pytest.mark.parametrize("name", ["dot", "vector_add", "distance_euclidean", "angle", "cosine_similarity", "project"])
def test_sizes_that_differ_are_told_in_either_order(name: str) -> None:
    """Which of the two is meant by what can be done instead depends on the sizes."""
    for data in ([3, 4], [1]), ([1], [3, 4]), ([1, 2], [0, 0, 0]):
        solution = symla.solve(name, *data)
        assert solution.undefined
        assert [] == solution.report.failures


@pytest.mark.parametrize(
    ("problem", "own", "name"),
    [
        ("low_rank([[3, 0], [4, 5]], 1)", "x", {"is": "Name", "base": "A", "kind": "vector"}),
        ("jordan([[3, 1], [-1, 1]])", "x", {"is": "Name", "base": "I", "kind": "vector"}),
        ("diagonalize([[4, 1], [2, 3]])", "x", {"is": "Name", "base": "t", "kind": "vector"}),
        ("diagonalize([[4, 1], [2, 3]])", "x", {"is": "Name", "base": "t", "kind": "matrix"}),
    ],
)
def test_a_result_has_a_name_of_its_own(problem: str, own: str, name: dict[str, Any]) -> None:
    """A = (t, t) is no vector beside the matrix A, and t = (-t, 2 t) none of its own letter."""
    data = encode(symla.solve(problem).derivation)
    starts = [(n, chain["start"]) for n, chain in enumerate(data["chains"]) if "start" in chain]
    (place,) = [n for n, start in starts if (start.get("base"), start.get("kind")) == (own, "vector")]
    assert accepted(put(data, ("chains", place, "start", "base"), "z")) is not None
    assert accepted(put(data, ("chains", place, "start"), name)) is None


def test_an_eigenvalue_with_enough_eigenvectors_does_not_lack_any() -> None:
    """The words stand where one has too few of them, and nowhere else."""
    defective, other = (
        encode(symla.solve(f"solve_linear_ode({data})").derivation)["chains"]
        for data in ("[[1, 1], [0, 1]], [1, 2]", "[[2, 1], [1, 2]], [1, 3]")
    )
    (said,) = [passage for passage in defective if passage.get("said", {}).get("key") == "generalized"]
    data = encode(symla.solve("solve_linear_ode([[2, 1], [1, 2]], [1, 3])").derivation)
    for place in range(len(other)):
        assert accepted({**data, "chains": [*other[:place], said, *other[place:]]}) is None


def test_another_goal_in_the_words_of_the_problem() -> None:
    """What is sought is `eigenvalues(A)`, and not A^-1 or one more than that."""
    data = encode(symla.solve("eigenvalues([[2, 1], [1, 2]])").derivation)
    more = {"is": "Sum", "terms": [data["goal"], {"is": "Number", "value": 1}]}
    assert accepted(put(data, ("goal",), more)) is None
