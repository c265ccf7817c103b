"""The induced 1-norm of a matrix: its largest column sum of sizes."""

from symla.problems._problem import Problem

PROBLEM = Problem(
    takes="A: matrix",
    answer="norm: number",
    holds="norm = ‖A‖_1",
)
