"""The matrix that projects every vector onto the span of vectors."""

from symla.problems._problem import Problem

PROBLEM = Problem(
    takes="vectors as v: vectors",
    answer="matrix: matrix",
    holds="matrix vectors = vectors; matrix^H = matrix; rank(matrix) = rank(vectors)",
    requires="same_size(vectors)",
    depends="inner_product: conjugate_first",
    examples=(
        "projection_matrix_onto_span([[1, 0, 1], [0, 1, 1]])",
        "projection_matrix_onto_span([[1, 2]])",
        "projection_matrix_onto_span([[3/5, 4/5, 0], [0, 0, 1]])",
        "projection_matrix_onto_span([[1, 2, 2], [2, 4, 4]])",
        "projection_matrix_onto_span([[1, 1], [1, 2]])",
        "projection_matrix_onto_span([[0, 0]])",
        "projection_matrix_onto_span([[1, i]])",
        "projection_matrix_onto_span([[1, 1, 0], [1, k, 0]])",
        "projection_matrix_onto_span([[sqrt(2), 1]])",
        "projection_matrix_onto_span([[5]])",
    ),
)
