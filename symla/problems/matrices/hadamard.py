"""The element-wise product of two vectors or matrices of the same shape."""

from symla.problems._problem import Problem

PROBLEM = Problem(
    takes="A: vector or matrix, B: vector or matrix",
    answer="product: vector or matrix",
    goal="A ⊙ B",
    holds="product = A ⊙ B",
    requires="same_kind(A, B); rows(A) = rows(B); columns(A) = columns(B)",
    poses="goal, data",
    examples=(
        "hadamard([[1, 2], [3, 4]], [[5, 6], [7, 8]])",
        "hadamard([[1, -2, 3], [4, 5, -6]], [[1, 0, 1], [0, 1, 1]])",
        "hadamard([[1, 2], [3, 4]], [[0, 0], [0, 0]])",
        "hadamard([[1/2, -3]], [[4, 2/3]])",
        "hadamard([[sqrt(2), 1]], [[sqrt(2), sqrt(3)]])",
        "hadamard([[a, 2], [0, b]], [[a, -1], [b, 3]])",
        "hadamard([[1+i, 2]], [[1-i, i]])",
        "hadamard([[-7]], [[2]])",
        "hadamard([3, -4, 5], [1, 0, 2])",
        "hadamard([[1, 2, 3], [4, 5, 6]], [[1, 2], [3, 4], [5, 6]])",
        "hadamard([[1, 2, 3], [4, 5, 6]], [[1], [0]])",
        "hadamard([[1, 2], [3, 4]], [[1, 2, 3], [4, 5, 6], [7, 8, 9]])",
        "hadamard([1, 2, 3], [4, 5])",
    ),
)
