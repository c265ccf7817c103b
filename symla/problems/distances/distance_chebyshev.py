"""The Chebyshev distance of two vectors, max |a_i - b_i|: the L-infinity norm of their difference."""

from symla.problems._problem import Problem

PROBLEM = Problem(
    takes="a: vector, b: vector",
    answer="distance: number",
    goal="‖a - b‖_oo",
    holds="distance = ‖a - b‖_∞",
    requires="entries(a) = entries(b)",
    examples=(
        "distance_chebyshev([1, 2], [4, 6])",
        "distance_chebyshev([1, -2, 3], [0, 2, -1])",
        "distance_chebyshev([1/2, 0], [2, -1/3])",
        "distance_chebyshev([3, 4], [3, 4])",
        "distance_chebyshev([-7], [2])",
        "distance_chebyshev([sqrt(2), 1], [0, 3])",
        "distance_chebyshev([a, 2], [0, 5])",
        "distance_chebyshev([4+4i, 2], [1, 5])",
        "distance_chebyshev([1, 2], [1, 2, 3])",
    ),
)
