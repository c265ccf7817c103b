"""Neighbours and k-means: against SymPy's norms, ties, what depends on symbols, and messages."""

from __future__ import annotations

import pytest
import sympy
from hypothesis import given
from hypothesis import strategies as st
from sympy import Matrix, sqrt

import symla
from symla.operations._arguments import ArgumentError
from tests.operations.test_learning import vectors

# ---- neighbours -----------------------------------------------------------------------------------------------------

METRICS = {"euclidean": 2, "manhattan": 1, "chebyshev": sympy.oo}


@given(vectors(2), st.lists(vectors(2), min_size=1, max_size=9), st.sampled_from(sorted(METRICS)), st.data())
def test_neighbours_are_the_first_of_the_sorted_points(
    query: list[int], points: list[list[int]], metric: str, data: st.DataObject
) -> None:
    """The neighbours are the first k points in the order of SymPy's norms, equal ones in the order given."""
    k = data.draw(st.integers(1, len(points)))
    solution = symla.nearest_neighbours(query, points, k, metric)
    assert solution.verified
    norms = [(Matrix(p) - Matrix(query)).norm(METRICS[metric]) for p in points]
    ranking = sorted(range(len(points)), key=lambda i: norms[i])[:k]
    assert tuple(i + 1 for i in ranking) == solution.answer.indices
    assert tuple(norms[i] for i in ranking) == solution.answer.distances


def test_ties_are_told_and_broken_by_the_earlier_point() -> None:
    """Points equally far away are told as such."""
    solution = symla.nearest_neighbours([0, 0], [[1, 2], [2, -1], [3, 0]], 1)
    assert (1,) == solution.answer.indices
    assert "d₁ = d₂ < d₃" in solution.to_text()
    assert "the earlier one comes first" in solution.to_text()
    assert "the earlier" not in symla.nearest_neighbours([0, 0], [[1, 2], [3, 0]], 1).to_text()


def test_irrational_distances_are_compared_by_their_squares() -> None:
    """The squares are shown where the distances are irrational."""
    solution = symla.solve("nearest_neighbours([0, 0], [[3, 4], [1, 1], [0, 2]], 2)")
    assert "√2 < 2 < 5 (the squares are 2 < 4 < 25)" in solution.to_text()
    assert (sqrt(2), 2) == solution.answer.distances


@pytest.mark.parametrize(
    ("k", "why"),
    [(0, "0 < 1"), (-2, "-2 < 1"), (3, "There are only 2 points, and more neighbours are asked for: 3 > 2")],
)
def test_number_of_neighbours_out_of_range_is_taught(k: int, why: str) -> None:
    """There are at least one and at most as many neighbours as points."""
    solution = symla.nearest_neighbours([0, 0], [[1, 2], [3, 4]], k)
    assert solution.verified
    assert why in str(solution.undefined)
    assert "Ask for 1 to 2 neighbours." in solution.to_text()


def test_query_of_another_size_is_taught() -> None:
    """Points and query have as many components."""
    solution = symla.nearest_neighbours([0, 0, 0], [[1, 2]], 1)
    assert solution.verified
    assert "p₁ has 2 components, q has 3" in str(solution.undefined)


def test_order_that_depends_on_symbols_is_refused() -> None:
    """Distances with symbols are taken where their order is certain, and else refused in one line."""
    assert (2,) == symla.solve("nearest_neighbours([a, 0], [[a, 3], [a + 1, 0]], 1)").answer.indices
    with pytest.raises(ArgumentError, match="is smaller depends on their symbols"):
        symla.solve("nearest_neighbours([0, 0], [[a, 2], [3, 4]], 1)")


# ---- k-means --------------------------------------------------------------------------------------------------------


@given(st.lists(vectors(2), min_size=1, max_size=6), st.lists(vectors(2), min_size=1, max_size=3))
def test_step_of_kmeans(points: list[list[int]], centroids: list[list[int]]) -> None:
    """Every point goes to the first nearest centroid, every centroid to the mean of its points."""
    solution = symla.kmeans_step(points, centroids)
    assert solution.verified
    squares = [[(Matrix(p) - Matrix(c)).dot(Matrix(p) - Matrix(c)) for c in centroids] for p in points]
    labels = tuple(row.index(min(row)) + 1 for row in squares)
    assert labels == solution.answer.labels
    for j, (old, new) in enumerate(zip(centroids, solution.answer.centroids, strict=True), 1):
        own = [Matrix(p) for p, label in zip(points, labels, strict=True) if label == j]
        assert (sum(own, sympy.zeros(2, 1)) / len(own) if own else Matrix(old)) == Matrix(new)


def test_ties_and_empty_clusters_are_told() -> None:
    """A tie goes to the first centroid, and a centroid without points stays; both are said."""
    assert "since 1 = 1: the first" in symla.kmeans_step([[0]], [[1], [-1]]).to_text()
    assert "no point belongs to it: it stays" in symla.kmeans_step([[0]], [[1], [5]]).to_text()


def test_end_of_kmeans_is_told() -> None:
    """That no centroid moves is said, that none will, and which point goes to another cluster next."""
    assert "has come to its end" in symla.kmeans_step([[1, 1], [3, 1]], [[2, 1]]).to_text()
    assert "k-means has finished" in symla.kmeans_step([[1, 1], [3, 1]], [[0, 1]]).to_text()
    points = [[0, 0], [1, 0], [4, 4], [5, 6]]
    assert "every point keeps its cluster" in symla.kmeans_step(points, [[0, 1], [4, 5]]).to_text()
    # the means of 0 and of 1, 4, 10 are 0 and 5, and 1 is nearer to 0
    changing = symla.kmeans_step([[0], [1], [4], [10]], [[0], [1]]).to_text()
    assert "p₂ goes to another one, since ‖p₂ - c₁′‖ < ‖p₂ - c₂′‖" in changing


@pytest.mark.parametrize(
    ("points", "centroids"),
    [
        ([[0, 0], [1, 0], [4, 4], [5, 6]], [[0, 1], [4, 5]]),
        ([[0], [1], [4], [10]], [[0], [1]]),
        ([[0], [1], [2], [5]], [[0], [3]]),
        ([[0], [6], [2], [4]], [[1], [7]]),
        ([[1, 2], [3, 4], [5, 0], [0, 5]], [[1, 1], [2, 2], [9, 9]]),
    ],
)
def test_what_is_said_of_the_next_step_is_what_it_does(points: list[list[int]], centroids: list[list[int]]) -> None:
    """The next step is made, and changes the clusters exactly where the page says so."""
    first = symla.kmeans_step(points, centroids)
    second = symla.kmeans_step(points, [list(c) for c in first.answer.centroids])
    assert first.verified
    assert ("goes to another one" in first.to_text()) is (first.answer.labels != second.answer.labels)


def test_clusters_that_depend_on_symbols_are_refused() -> None:
    """Where the nearest centroid depends on symbols, numbers are asked for."""
    with pytest.raises(ArgumentError, match="is smaller depends on their symbols"):
        symla.solve("kmeans_step([[a]], [[0], [1]])")
