"""The k points nearest to a query, nearest first, of equal ones the one that comes first; and how far they are."""

from symla.problems._problem import Problem

PROBLEM = Problem(
    takes="query as q: vector, points as p: vectors, k: whole, metric: euclidean | manhattan | chebyshev = euclidean",
    answer="indices: list, distances: list",
    real=True,
    holds="nearest(query, points, k, metric, indices, distances)",
    requires="same_size(points, query); k >= 1; k <= columns(points)",
    poses="k, q: query, points, metric",
    narrower=True,
    examples=(
        "nearest_neighbours([0, 0], [[3, 4], [1, 1], [0, 2]], 2)",
        "nearest_neighbours([1, 1], [[4, 5], [1, -2], [2, 3], [0, 1/2]], 1)",
        "nearest_neighbours([0, 0], [[1, 2], [2, -1], [3, 0]], 2)",
        "nearest_neighbours([1, 2], [[1, 2], [3, 2], [1, 1]], 3, manhattan)",
        "nearest_neighbours([0, 0, 0], [[1, -2, 3], [2, 2, 2], [-1, 0, 5]], 2, chebyshev)",
        "nearest_neighbours([0], [[-3], [2]], 1)",
        "nearest_neighbours([0, 0], [[sqrt(2), 1], [1, 1]], 1, manhattan)",
        "nearest_neighbours([5, 5], [[4, 4]], 1)",
        "nearest_neighbours([a, 0], [[a, 3], [a + 1, 0]], 1)",
        "nearest_neighbours([0, 0], [[1, 2], [3, 4]], 3)",
        "nearest_neighbours([0, 0], [[1, 2], [3, 4]], 0)",
        "nearest_neighbours([0, 0, 0], [[1, 2], [3, 4]], 1)",
        "nearest_neighbours([0], [[9], [1], [-7], [4], [-2], [6], [1], [5], [-8]], 2)",
        "nearest_neighbours([0], [[9], [3], [-7], [4], [-2], [6], [5], [8], [-5]], 1)",
    ),
)
