"""The Minkowski distance of order p of two vectors: the p-norm of their difference, for p >= 1 or p infinite."""

from symla.problems._problem import Problem

PROBLEM = Problem(
    takes="a: vector, b: vector, p: order",
    answer="distance: number",
    holds="distance = ‖a - b‖_p",
    requires="norm_order(p); entries(a) = entries(b)",
    examples=(
        "distance_minkowski([1, 2], [4, 6], 3)",
        "distance_minkowski([1, -2, 3], [0, 2, -1], 1)",
        "distance_minkowski([1, -2, 3], [0, 2, -1], 2)",
        "distance_minkowski([1, -2, 3], [0, 2, -1], oo)",
        "distance_minkowski([0, 0], [2, 2], 3)",
        "distance_minkowski([1/2, 0], [1, 0], 4)",
        "distance_minkowski([5, 1], [1, 2], 3/2)",
        "distance_minkowski([-7], [2], 5)",
        "distance_minkowski([a, 1], [0, 3], 4)",
        "distance_minkowski([1, 2], [1, 2], 3)",
        "distance_minkowski([1, 0], [0, 1], 1/2)",
        "distance_minkowski([1, 0], [0, 1], 0)",
        "distance_minkowski([1, 0], [0, 1], -1)",
        "distance_minkowski([1, 2], [1, 2, 3], 3)",
    ),
)
