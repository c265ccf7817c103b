"""The inverse of a square matrix: the matrix X with A X = I."""

from symla.problems._problem import Problem

PROBLEM = Problem(
    takes="A: matrix, method: auto | formula | row_reduction | adjugate = auto, compare: truth = False",
    answer="inverse: matrix",
    goal="A^-1",
    holds="A inverse = A^0",
    requires="rows(A) = columns(A)",
    exists="independent(A)",
    examples=(
        "inverse([[3, 8], [4, 11]])",
        "inverse([[2, 1], [1, 3]], method=row_reduction)",
        "inverse([[1, 2, 3], [0, 1, 4], [5, 6, 0]])",
        "inverse([[1, 2, 3], [0, 1, 4], [5, 6, 0]], method=adjugate)",
        "inverse([[1, 2], [3, 4]], compare=True)",
        "inverse([[1, 1, 0], [0, 1, 1], [2, 3, 1]])",
        "inverse([[2, 0], [0, -3]])",
        "inverse([[1, 2], [2, 4]])",
        "inverse([[1, 2, 3], [4, 5, 6], [7, 8, 9]], method=adjugate)",
        "inverse([[1/2, 1/3], [1/4, 1/5]])",
        "inverse([[sqrt(2), 1], [1, sqrt(2)]])",
        "inverse([[1 + i, 2], [1, 1 - 2i]])",
        "inverse([[1, k], [0, 1]])",
        "inverse([[k, 1], [1, k]])",
        "inverse([[a, b], [b, -a]])",
        "inverse([[1, 0, k], [0, k, 1], [1, 1, 0]])",
        "inverse([[1, k], [k, 4]], method=row_reduction)",
        "inverse([[k - 3]])",
        "inverse([[4]])",
        "inverse([[0]])",
        "inverse([[1, 2, 3], [4, 5, 6]])",
    ),
)
