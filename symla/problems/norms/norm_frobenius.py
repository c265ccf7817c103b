"""The Frobenius norm of a matrix: the square root of the sum of the squared sizes of its entries."""

from symla.problems._problem import Problem

PROBLEM = Problem(
    takes="A: matrix",
    answer="norm: number",
    holds="norm = ‖A‖_F",
)
