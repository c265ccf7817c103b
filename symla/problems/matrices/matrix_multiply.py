"""The product of two matrices: rows of the one times columns of the other."""

from symla.problems._problem import Problem

PROBLEM = Problem(
    takes="A: matrix, B: matrix",
    answer="product: matrix",
    goal="A B",
    holds="product = A B",
    requires="columns(A) = rows(B)",
    poses="goal, data",
    examples=(
        "matrix_multiply([[1, 2, 3], [4, 5, 6]], [[7, 8], [9, 10], [11, 12]])",
        "matrix_multiply([[1, 2], [3, 4]], [[0, 1], [1, 0]])",
        "matrix_multiply([[1, -2, 0]], [[3], [1/2], [4]])",
        "matrix_multiply([[2], [-1]], [[3, 5]])",
        "matrix_multiply([[1, 0], [0, 1]], [[5, -6], [7, 8]])",
        "matrix_multiply([[1, 2], [2, 4]], [[2, -4], [-1, 2]])",
        "matrix_multiply([[2, 0], [0, 3]], [[5, 0], [0, 7]])",
        "matrix_multiply([[a, 1], [0, b]], [[2, a], [b, -1]])",
        "matrix_multiply([[sqrt(2), 1]], [[sqrt(2)], [sqrt(3)]])",
        "matrix_multiply([[1+i, 2]], [[1-i], [3i]])",
        "matrix_multiply([[1, 2, 3], [4, 5, 6]], [[1, 0, 2], [0, 3, 1]])",
        "matrix_multiply([[1, 2], [3, 4], [5, 6]], [[1, 2, 3]])",
        "matrix_multiply([[1, 2, 3]], [[1, 2], [3, 4], [5, 6], [7, 8]])",
        "matrix_multiply([[1, 2, 3]], [[1, 2], [3, 4]])",
        "matrix_multiply([[cos(s), -sin(s)], [sin(s), cos(s)]], [[cos(t), -sin(t)], [sin(t), cos(t)]])",
    ),
)
