"""The Euclidean distance of two vectors: the length of their difference."""

from symla.problems._problem import Problem

PROBLEM = Problem(
    takes="a: vector, b: vector",
    answer="distance: number",
    goal="‖a - b‖_2",
    holds="distance >= 0; distance^2 = (a - b) · (a - b)",
    requires="entries(a) = entries(b)",
    examples=(
        "distance_euclidean([1, 2], [4, 6])",
        "distance_euclidean([1, -2, 3], [0, 2, -1])",
        "distance_euclidean([1, 1], [3, 3])",
        "distance_euclidean([1/2, 0], [2, 2])",
        "distance_euclidean([3, 4], [3, 4])",
        "distance_euclidean([-7], [2])",
        "distance_euclidean([sqrt(2), 1], [-sqrt(2), 0])",
        "distance_euclidean([a, 2], [0, 2])",
        "distance_euclidean([a, b], [b, a])",
        "distance_euclidean([4+4i, 2], [1, 0])",
        "distance_euclidean([1, 2], [1, 2, 3])",
    ),
)
