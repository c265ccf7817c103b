"""The principal square root of a square matrix: the X with X X = A whose eigenvalues have positive real parts, but for
zeros that are as many as the rank is less than the size.
"""

from symla.problems._problem import Problem

PROBLEM = Problem(
    takes="A: matrix",
    answer="root as X: matrix",
    holds="X X = A; principal_root(X)",
    requires="rows(A) = columns(A); has_principal_root(A)",
    poses="goal, data",
    examples=(
        "matrix_square_root([[33, 24], [48, 57]])",
        "matrix_square_root([[2, 1], [1, 2]])",
        "matrix_square_root([[0, -1], [1, 0]])",
        "matrix_square_root([[1, 1], [0, 1]])",
        "matrix_square_root([[1, 1], [1, 1]])",
        "matrix_square_root([[4, 0], [0, 9]])",
        "matrix_square_root([[1, 2, 0], [0, 4, 3], [0, 0, 9]])",
        "matrix_square_root([[4, 1, 0], [0, 4, 1], [0, 0, 4]])",
        "matrix_square_root([[2i]])",
        "matrix_square_root([[0, 0], [0, 0]])",
        "matrix_square_root([[1, 2], [3, 4]])",
        "matrix_square_root([[0, 1], [0, 0]])",
        "matrix_square_root([[a, 0], [0, 1]])",
        "matrix_square_root([[cos(t), -sin(t)], [sin(t), cos(t)]])",
        "matrix_square_root([[1, 2, 3], [4, 5, 6]])",
    ),
)
