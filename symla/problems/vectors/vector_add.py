"""The sum of two vectors."""

from symla.problems._problem import Problem

PROBLEM = Problem(
    takes="u: vector, v: vector",
    answer="sum: vector",
    goal="u + v",
    holds="sum = u + v",
    requires="entries(u) = entries(v)",
    poses="goal, u, v",
    examples=(
        "vector_add([1, 2, 3], [4, -5, 6])",
        "vector_add([3, 4], [0, 0])",
        "vector_add([3, -4], [-3, 4])",
        "vector_add([1/2, 1/3], [1/3, -1])",
        "vector_add([sqrt(2), 1], [sqrt(8), -1])",
        "vector_add([a, 2], [b, a])",
        "vector_add([1+i, 2], [3, -i])",
        "vector_add([-7], [2])",
        "vector_add([3, 4], [1, 2, 3])",
    ),
)
