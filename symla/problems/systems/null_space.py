"""A basis of the null space of a matrix: of all x with A x = 0."""

from symla.problems._problem import Problem

PROBLEM = Problem(
    takes="A: matrix",
    answer="basis: list",
    goal="null(A)",
    holds="basis_of_null_space(A, basis)",
    examples=(
        "null_space([[1, 2, 3], [4, 5, 6], [7, 8, 9]])",
        "null_space([[1, 2, 0, -1], [2, 4, 1, 1]])",
        "null_space([[1, 2], [3, 4]])",
        "null_space([[1, 1, 1]])",
        "null_space([[0, 0], [0, 0]])",
        "null_space([[2, 3], [4, 6]])",
        "null_space([[1/2, 1/3], [3/2, 1]])",
        "null_space([[sqrt(2), 2], [1, sqrt(2)]])",
        "null_space([[1, i], [i, -1]])",
        "null_space([[1, k], [2, 2k]])",
        "null_space([[k, 2], [2, k]])",
        "null_space([[5]])",
    ),
)
