"""The exponential e^(tA) of a square matrix; as a function of t the solution of X' = A X with X(0) = I."""

from symla.problems._problem import Problem

PROBLEM = Problem(
    takes="A: matrix, t: order = 1",
    answer="exponential: matrix",
    holds="exponential_of(A, t, exponential)",
    requires="rows(A) = columns(A)",
    examples=(
        "matrix_exponential([[2, 1], [1, 2]], t)",
        "matrix_exponential([[2, 1], [1, 2]])",
        "matrix_exponential([[0, -1], [1, 0]], t)",
        "matrix_exponential([[0, -1], [1, 0]], pi/2)",
        "matrix_exponential([[1, -2], [2, 1]], t)",
        "matrix_exponential([[3, 1], [-1, 1]], t)",
        "matrix_exponential([[3, 1], [-1, 1]], 2)",
        "matrix_exponential([[1, 1], [1, 0]], t)",
        "matrix_exponential([[1/2, 1], [0, 1/2]], t)",
        "matrix_exponential([[0, 1], [0, 0]], t)",
        "matrix_exponential([[1, 0], [0, 3]], t)",
        "matrix_exponential([[0, 0], [0, 0]])",
        "matrix_exponential([[2]], t)",
        "matrix_exponential([[i, 0], [0, 1]], t)",
        "matrix_exponential([[1, 2, 3], [4, 5, 6]])",
    ),
)
