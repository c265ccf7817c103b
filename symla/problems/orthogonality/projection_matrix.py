"""The matrix that projects every vector onto the column space of a matrix."""

from symla.problems._problem import Problem

PROBLEM = Problem(
    takes="A: matrix",
    answer="matrix: matrix",
    holds="matrix A = A; matrix^H = matrix; rank(matrix) = rank(A)",
    instead="vectors given: projection_matrix_onto_span",
    depends="inner_product: conjugate_first",
    examples=(
        "projection_matrix([[1], [2]])",
        "projection_matrix([[1, 0], [0, 1], [1, 1]])",
        "projection_matrix([[1, 0], [1, 1], [1, 2]])",
        "projection_matrix([[1, 2], [3, 4]])",
        "projection_matrix([[1, 2], [2, 4], [2, 4]])",
        "projection_matrix([[1, 0, 1], [0, 1, 1]])",
        "projection_matrix([[0, 0], [0, 0]])",
        "projection_matrix([[1/2, 0], [0, 1], [1, 1]])",
        "projection_matrix([[sqrt(2)], [1]])",
        "projection_matrix([[1], [i]])",
        "projection_matrix([[1, 0, 0], [1, 1, 0], [0, 1, 1], [0, 0, 1]])",
        "projection_matrix([[1], [k]])",
        "projection_matrix([[1, 1], [1, k]])",
        "projection_matrix([[1, sqrt(k)], [k, 1], [0, k]])",
        "projection_matrix([[3]])",
        "projection_matrix([[3/5, 0], [4/5, 0], [0, 1]])",
    ),
)
