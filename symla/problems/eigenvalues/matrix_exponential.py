"""The exponential e^(tA) of a square matrix, as a function of t: X' = A X and X(0) = I."""

from symla.problems._problem import Problem

PROBLEM = Problem(
    takes="A: matrix",
    answer="exponential: matrix",
    goal="matrix_exponential(A)",
    holds="exponential_of(A, exponential)",
    requires="rows(A) = columns(A)",
    examples=(
        "matrix_exponential([[2, 1], [1, 2]])",
        "matrix_exponential([[0, -1], [1, 0]])",
        "matrix_exponential([[1, -2], [2, 1]])",
        "matrix_exponential([[3, 1], [-1, 1]])",
        "matrix_exponential([[0, 1], [0, 0]])",
        "matrix_exponential([[1, 0], [0, 3]])",
        "matrix_exponential([[0, 0], [0, 0]])",
        "matrix_exponential([[2]])",
        "matrix_exponential([[1, 2, 3], [4, 5, 6]])",
    ),
)
