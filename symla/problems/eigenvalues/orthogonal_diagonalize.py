"""A Q = Q D with an orthogonal Q and a diagonal D, for a matrix that is equal to its transpose (conjugated, if it is
not real).
"""

from symla.problems._problem import Problem

PROBLEM = Problem(
    takes="A: matrix",
    answer="Q: matrix, D: matrix",
    goal="orthogonal_diagonalize(A)",
    holds="diagonal(D); conj(Q)^T Q = A^0; A Q = Q D",
    requires="rows(A) = columns(A); conj(A)^T = A",
    depends="inner_product: conjugate_first",
    examples=(
        "orthogonal_diagonalize([[2, 1], [1, 2]])",
        "orthogonal_diagonalize([[1, 2], [2, 4]])",
        "orthogonal_diagonalize([[2, 1, 1], [1, 2, 1], [1, 1, 2]])",
        "orthogonal_diagonalize([[0, 2], [2, 3]])",
        "orthogonal_diagonalize([[1, i], [-i, 1]])",
        "orthogonal_diagonalize([[3, 0], [0, 3]])",
        "orthogonal_diagonalize([[-2]])",
        "orthogonal_diagonalize([[1, 2], [3, 4]])",
        "orthogonal_diagonalize([[1, 2, 3], [4, 5, 6]])",
    ),
)
