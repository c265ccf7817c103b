"""The entries of a matrix, row by row, as a vector."""

from symla.problems._problem import Problem

PROBLEM = Problem(
    takes="A: matrix",
    answer="vector: vector",
    goal="flatten(A)",
    holds="columns(vector) = 1; row_by_row(A, vector)",
    examples=(
        "flatten([[0, 255], [128, 64]])",
        "flatten([[1, -2, 3], [4, 5, -6]])",
        "flatten([[1, 2], [3, 4], [5, 6]])",
        "flatten([[1/2, sqrt(2)], [v, 0]])",
        "flatten([[7]])",
        "flatten([[3, 1, 2]])",
        "flatten([[3], [1]])",
        "flatten([[i, 1-i], [2, 0]])",
    ),
)
