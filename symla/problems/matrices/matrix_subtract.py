"""The difference of two matrices of the same size."""

from symla.problems._problem import Problem

PROBLEM = Problem(
    takes="A: matrix, B: matrix",
    answer="difference: matrix",
    goal="A - B",
    holds="difference = A - B",
    requires="rows(A) = rows(B); columns(A) = columns(B)",
    poses="goal, data",
    examples=(
        "matrix_subtract([[5, 6], [7, 9]], [[1, 2], [3, 4]])",
        "matrix_subtract([[1, -2, 0], [4, 0, 6]], [[-1, 5, 3], [2, -4, -6]])",
        "matrix_subtract([[1, 2], [3, 4]], [[1, 2], [3, 4]])",
        "matrix_subtract([[1/2, 1/3]], [[1/3, -1]])",
        "matrix_subtract([[sqrt(8), 1]], [[sqrt(2), 1]])",
        "matrix_subtract([[a, 2], [0, b]], [[1, -a], [b, b]])",
        "matrix_subtract([[1+i, 2]], [[3, -i]])",
        "matrix_subtract([[-7]], [[2]])",
        "matrix_subtract([[1, 2, 3], [4, 5, 6]], [[1, 2], [3, 4], [5, 6]])",
        "matrix_subtract([[1, 2, 3]], [[1, 2], [3, 4]])",
    ),
)
