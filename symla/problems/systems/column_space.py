"""A basis of the column space of a matrix."""

from symla.problems._problem import Problem

PROBLEM = Problem(
    takes="A: matrix",
    answer="basis: list",
    goal="col(A)",
    holds="basis_of_columns(A, basis)",
    examples=(
        "column_space([[1, 2, 3], [4, 5, 6], [7, 8, 9]])",
        "column_space([[1, 2, 0, -1], [2, 4, 1, 1]])",
        "column_space([[2, 3], [3, 5], [1, 1]])",
        "column_space([[1, 2], [2, 4], [3, 6]])",
        "column_space([[0, 1, 1], [0, 2, 2]])",
        "column_space([[1, 2], [3, 4]])",
        "column_space([[0, 0], [0, 0]])",
        "column_space([[1/2, 1/3], [3/2, 1]])",
        "column_space([[sqrt(2), 2], [1, sqrt(2)]])",
        "column_space([[1, i], [i, -1]])",
        "column_space([[1, k], [2, 2k]])",
        "column_space([[1, k], [k, 1]])",
        "column_space([[5]])",
        "column_space([[2, 4, 6]])",
    ),
)
