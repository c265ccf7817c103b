"""The sum of two matrices of the same size."""

from symla.problems._problem import Problem

PROBLEM = Problem(
    takes="A: matrix, B: matrix",
    answer="sum: matrix",
    goal="A + B",
    holds="sum = A + B",
    requires="rows(A) = rows(B); columns(A) = columns(B)",
    poses="goal, data",
    examples=(
        "matrix_add([[1, 2], [3, 4]], [[5, 6], [7, 8]])",
        "matrix_add([[1, -2, 0], [4, 0, 6]], [[-1, 5, 3], [2, -4, -6]])",
        "matrix_add([[1, 2], [3, 4]], [[0, 0], [0, 0]])",
        "matrix_add([[1/2, 1/3], [1, 0]], [[1/2, 1], [-3/4, 0]])",
        "matrix_add([[sqrt(2), 1]], [[sqrt(8), -1]])",
        "matrix_add([[a, 2], [0, b]], [[1, -a], [b, b]])",
        "matrix_add([[1+i, 2]], [[3, -i]])",
        "matrix_add([[-7]], [[2]])",
        "matrix_add([[1, 2, 3], [4, 5, 6]], [[1, 4], [2, 5], [3, 6]])",
        "matrix_add([[1, 2], [3, 4]], [[10, 20]])",
        "matrix_add([[1, 2], [3, 4]], [[10], [20]])",
    ),
)
