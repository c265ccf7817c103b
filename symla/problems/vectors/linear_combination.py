"""The sum of multiples of vectors."""

from symla.problems._problem import Problem

PROBLEM = Problem(
    takes="coefficients as c: numbers, vectors as v: vectors",
    answer="combination: vector",
    holds="combination = vectors coefficients",
    requires="same_size(vectors); entries(coefficients) = columns(vectors)",
    narrower=True,
    examples=(
        "linear_combination([2, 3], [[1, 0], [0, 1]])",
        "linear_combination([2, -1, 1/2], [[1, 2, 0], [3, -1, 1], [0, 4, -2]])",
        "linear_combination([2, -1], [[1, 2], [2, 4]])",
        "linear_combination([0, 5], [[1, 2], [3, 4]])",
        "linear_combination([4], [[1, -1]])",
        "linear_combination([s, t], [[1, 0], [1, 1]])",
        "linear_combination([sqrt(2), 1], [[sqrt(2), 1], [0, -1]])",
        "linear_combination([i, 2], [[1, i], [1-i, 3]])",
        "linear_combination([1, 2, 3], [[1, 0], [0, 1]])",
    ),
)
