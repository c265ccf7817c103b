"""A basis of the null space of the transpose."""

from symla.problems._problem import Problem

PROBLEM = Problem(
    takes="A: matrix",
    answer="basis: list",
    goal="null(A^T)",
    holds="basis_of_null_space(A^T, basis)",
    examples=(
        "left_null_space([[1, 2, 3], [4, 5, 6], [7, 8, 9]])",
        "left_null_space([[1, 2], [2, 4], [3, 6]])",
        "left_null_space([[1, 2, 0, -1], [2, 4, 1, 1]])",
        "left_null_space([[2, 4], [3, 6]])",
        "left_null_space([[1, 0], [0, 1], [1, 1], [1, -1]])",
        "left_null_space([[1, 2, 3]])",
        "left_null_space([[0, 0, 0], [0, 0, 0]])",
        "left_null_space([[1/2, 1/3], [3/2, 1]])",
        "left_null_space([[sqrt(2), 2], [1, sqrt(2)]])",
        "left_null_space([[1, i], [i, -1]])",
        "left_null_space([[1, 2], [k, 2k]])",
        "left_null_space([[1, 2], [k, 2]])",
        "left_null_space([[5]])",
    ),
)
