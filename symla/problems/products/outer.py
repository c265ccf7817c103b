"""The outer product of two vectors: the matrix of all u_i v_j, over the complex numbers with v_j conjugated."""

from symla.problems._problem import Problem

PROBLEM = Problem(
    takes="u: vector, v: vector",
    answer="product: matrix",
    goal="u ⊗ v",
    holds="product = u ⊗ v",
    poses="goal, vectors",
    examples=(
        "outer([1, 2], [3, -4])",
        "outer([1, 2, 3], [4, 5])",
        "outer([2, 0], [1, 3])",
        "outer([0, 0], [1, 2, 3])",
        "outer([1/2, -1], [4, 2/3])",
        "outer([sqrt(2), 1], [sqrt(2), 3])",
        "outer([a, b], [1, a])",
        "outer([1+i, 2], [3, i])",
        "outer([5], [2, 7])",
    ),
)
