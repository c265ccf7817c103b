"""The Frobenius norm of a matrix: the square root of the sum of the squared sizes of its entries."""

from symla.problems._problem import Problem

PROBLEM = Problem(
    takes="A: matrix",
    answer="norm: number",
    goal="‖A‖_F",
    holds="norm = ‖A‖_F",
    examples=(
        "norm_frobenius([[1, 2], [2, 4]])",
        "norm_frobenius([[1, -2], [3, 4]])",
        "norm_frobenius([[2, 0], [0, 2]])",
        "norm_frobenius([[1/2, 1], [0, -1/2]])",
        "norm_frobenius([[0, 0], [0, 0]])",
        "norm_frobenius([[-7]])",
        "norm_frobenius([[sqrt(2), 1, 1]])",
        "norm_frobenius([[a, 0], [0, a]])",
        "norm_frobenius([[1+i, 2], [0, 1-i]])",
        "norm_frobenius([[1, 2, 3], [4, 5, 6], [7, 8, 9]])",
    ),
)
