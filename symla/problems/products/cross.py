"""The cross product of two vectors in three dimensions."""

from symla.problems._problem import Problem

PROBLEM = Problem(
    takes="u: vector, v: vector",
    answer="product: vector",
    goal="u × v",
    holds="product = u × v",
    requires="entries(u) = 3; entries(v) = 3",
    poses="goal, vectors",
    examples=(
        "cross([1, 2, 3], [4, -5, 6])",
        "cross([1, 0, 0], [0, 1, 0])",
        "cross([1, 2, 3], [2, 4, 6])",
        "cross([0, 0, 0], [1, 2, 3])",
        "cross([1/2, 0, 1], [3, -1/3, 2])",
        "cross([sqrt(2), 0, 1], [1, sqrt(2), 0])",
        "cross([a, 0, 1], [0, b, 2])",
        "cross([1, i, 0], [0, 1, i])",
        "cross([1, 2], [3, 4])",
        "cross([1, 2, 3, 4], [0, 1, 0, 1])",
        "cross([1, 2, 3], [1, 2])",
    ),
)
