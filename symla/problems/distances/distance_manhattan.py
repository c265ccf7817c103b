"""The Manhattan distance of two vectors, the sum of |a_i - b_i|: the L1 norm of their difference."""

from symla.problems._problem import Problem

PROBLEM = Problem(
    takes="a: vector, b: vector",
    answer="distance: number",
    goal="‖a - b‖_1",
    holds="distance = ‖a - b‖_1",
    requires="entries(a) = entries(b)",
    examples=(
        "distance_manhattan([1, 2], [4, 6])",
        "distance_manhattan([1, -2, 3], [0, 2, -1])",
        "distance_manhattan([1/2, 0], [2, -1/3])",
        "distance_manhattan([3, 4], [3, 4])",
        "distance_manhattan([-7], [2])",
        "distance_manhattan([sqrt(2), 1], [0, 3])",
        "distance_manhattan([a, 2], [b, 5])",
        "distance_manhattan([4+4i, 2], [1, 5])",
        "distance_manhattan([1, 2], [1, 2, 3])",
    ),
)
