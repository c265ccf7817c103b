"""A vector or matrix of which another one of the same shape, of zeros and ones, keeps the entries with a one."""

from symla.problems._problem import Problem

PROBLEM = Problem(
    takes="A: vector or matrix, M: vector or matrix",
    answer="masked: vector or matrix",
    real=True,
    goal="A ⊙ M",
    holds="masked = A ⊙ M",
    requires="same_kind(A, M); rows(A) = rows(M); columns(A) = columns(M); zeros_and_ones(M)",
    sought="A ⊙ M",
    poses="A, M, goal",
    narrower=True,
    examples=(
        "mask([[1, 2], [3, 4]], [[1, 0], [0, 1]])",
        "mask([[1/2, -3, 0], [7, sqrt(2), -1]], [[0, 1, 1], [1, 1, 0]])",
        "mask([3, -4, 5, 6], [1, 0, 1, 0])",
        "mask([[1, 2], [3, 4]], [[1, 1], [1, 1]])",
        "mask([[1, 2], [3, 4]], [[0, 0], [0, 0]])",
        "mask([[a, b]], [[0, 1]])",
        "mask([[1+i, 2]], [[1, 0]])",
        "mask([[5]], [[0]])",
        "mask([[1, 2], [3, 4]], [[1, 2], [0, 1]])",
        "mask([[1, 2, 3], [4, 5, 6]], [[1, 0], [0, 1]])",
        "mask([[1, 2], [3, 4], [5, 6]], [[1, 0, 1], [0, 1, 1]])",
    ),
)
