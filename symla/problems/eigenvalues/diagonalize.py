"""A P = P D with an invertible P and a diagonal D, so that A = P D P^-1."""

from symla.problems._problem import Problem

PROBLEM = Problem(
    takes="A: matrix",
    answer="P: matrix, D: matrix",
    goal="diagonalize(A)",
    holds="rows(P) = columns(P); diagonal(D); independent(P); A P = P D",
    requires="rows(A) = columns(A)",
    exists="diagonalizable(A)",
    examples=(
        "diagonalize([[4, 1], [2, 3]])",
        "diagonalize([[2, 3], [1, 2]])",
        "diagonalize([[0, -1], [1, 0]])",
        "diagonalize([[2, 1, 1], [1, 2, 1], [1, 1, 2]])",
        "diagonalize([[2, 0], [0, 3]])",
        "diagonalize([[3, 1], [-1, 1]])",
        "diagonalize([[2, 1, 0], [0, 2, 0], [0, 0, 3]])",
        "diagonalize([[0, 1, 0], [0, 0, 1], [1, 1, 0]])",
        "diagonalize([[1/2, 1/2], [1/3, 2/3]])",
        "diagonalize([[1, 1], [0, k]])",
        "diagonalize([[5]])",
        "diagonalize([[1, 2, 3], [4, 5, 6]])",
    ),
)
