"""The difference of two vectors."""

from symla.problems._problem import Problem

PROBLEM = Problem(
    takes="u: vector, v: vector",
    answer="difference: vector",
    goal="u - v",
    holds="difference = u - v",
    requires="entries(u) = entries(v)",
    poses="goal, u, v",
    examples=(
        "vector_subtract([5, 1, 2], [3, -4, 6])",
        "vector_subtract([3, 4], [3, 4])",
        "vector_subtract([0, 0], [2, -1])",
        "vector_subtract([1/2, 1/3], [1/3, -1])",
        "vector_subtract([sqrt(8), 1], [sqrt(2), 1])",
        "vector_subtract([a, 2], [b, -a])",
        "vector_subtract([1+i, 2], [3, -i])",
        "vector_subtract([-7], [2])",
        "vector_subtract([1, 2, 3, 4], [3, 4])",
    ),
)
