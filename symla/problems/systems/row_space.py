"""A basis of the row space of a matrix."""

from symla.problems._problem import Problem

PROBLEM = Problem(
    takes="A: matrix",
    answer="basis: list",
    goal="row(A)",
    holds="basis_of_columns(A^T, basis)",
    examples=(
        "row_space([[1, 2, 3], [4, 5, 6], [7, 8, 9]])",
        "row_space([[1, 2, 0, -1], [2, 4, 1, 1]])",
        "row_space([[2, 3], [3, 5], [1, 1]])",
        "row_space([[2, 4, 6], [3, 6, 9]])",
        "row_space([[1, 0, 2], [0, 1, 3]])",
        "row_space([[1, 2], [0, 0], [2, 4]])",
        "row_space([[0, 0], [0, 0]])",
        "row_space([[1/2, 1/3], [3/2, 1]])",
        "row_space([[sqrt(2), 2], [1, sqrt(2)]])",
        "row_space([[1, i], [i, -1]])",
        "row_space([[1, k], [2, 2k]])",
        "row_space([[1, k], [k, 1]])",
        "row_space([[5]])",
        "row_space([[3], [6]])",
    ),
)
