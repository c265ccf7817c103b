"""A multiple of a vector or matrix."""

from symla.problems._problem import Problem

PROBLEM = Problem(
    takes="c: number, X as a: vector or matrix",
    answer="product: vector or matrix",
    goal="c X",
    holds="product = c X",
    examples=(
        "scalar_multiply(3, [1, -2, 0])",
        "scalar_multiply(-2, [[1, 2], [3, -4]])",
        "scalar_multiply(1/2, [4, 3])",
        "scalar_multiply(0, [5, -7])",
        "scalar_multiply(1, [5, -7])",
        "scalar_multiply(-1, [5, -7])",
        "scalar_multiply(-1/3, [6])",
        "scalar_multiply(sqrt(2), [sqrt(2), 3])",
        "scalar_multiply(k, [2, k, -1])",
        "scalar_multiply(2+i, [[1, i], [0, 3-i]])",
    ),
)
