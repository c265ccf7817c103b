"""A row echelon form that row operations make of a matrix."""

from symla.problems._problem import Problem

PROBLEM = Problem(
    takes="A: matrix",
    answer="row_echelon: matrix",
    bar="A",
    goal="row_echelon(A)",
    holds="row_echelon(row_echelon); row_equivalent(A, row_echelon)",
    examples=(
        "row_echelon([[2, 1, -1], [-3, -1, 2], [-2, 1, 2]])",
        "row_echelon([[0, 2, 4], [3, 5, 1], [5, 7, 7]])",
        "row_echelon([[1, 2, 3, 4], [2, 4, 6, 9]])",
        "row_echelon([[4], [6], [8]])",
        "row_echelon([[1, 2], [3, 6], [1, 2]])",
        "row_echelon([[1/2, 1/3], [1/4, 1/5]])",
        "row_echelon([[sqrt(2), 1], [2, 3]])",
        "row_echelon([[0, 0], [0, 0]])",
        "row_echelon([[5]])",
        "row_echelon([[1 + i, 2], [2, 3 - i]])",
        "row_echelon([[k^2 + 1, 1], [2, 0], [1, 1]])",
        "row_echelon([[k - 1, 2], [3, 4]])",
        "row_echelon([2, 1 | 8; 1, 3 | 9])",
    ),
)
