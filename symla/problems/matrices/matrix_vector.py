"""The product of a matrix with a vector."""

from symla.problems._problem import Problem

PROBLEM = Problem(
    takes="A: matrix, x: vector",
    answer="product: vector",
    goal="A x",
    holds="product = A x",
    requires="columns(A) = entries(x)",
    poses="goal, data",
    examples=(
        "matrix_vector([[1, 2], [3, 4]], [5, 6])",
        "matrix_vector([[1, -2, 0], [4, 0, 3]], [2, 1, -1])",
        "matrix_vector([[1, 2], [3, 4], [5, 6]], [1/2, -1])",
        "matrix_vector([[1, 2], [3, 4]], [0, 1])",
        "matrix_vector([[1, 2], [3, 4]], [0, 0])",
        "matrix_vector([[1, 0], [0, 1]], [5, -6])",
        "matrix_vector([[1, 2], [2, 4]], [2, -1])",
        "matrix_vector([[3]], [-7])",
        "matrix_vector([[a, 1], [0, b]], [b, 2])",
        "matrix_vector([[sqrt(2), 1]], [sqrt(2), sqrt(3)])",
        "matrix_vector([[1+i, 2], [0, i]], [1-i, 3])",
        "matrix_vector([[1, 2, 3], [4, 5, 6]], [1, 2])",
        "matrix_vector([[1, 2], [3, 4]], [1, 2, 3])",
        "matrix_vector([[1, 2, 3], [4, 5, 6]], [7])",
    ),
)
