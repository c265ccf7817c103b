"""The induced infinity norm of a matrix: its largest row sum of sizes."""

from symla.problems._problem import Problem

PROBLEM = Problem(
    takes="A: matrix",
    answer="norm: number",
    holds="norm = ‖A‖_∞",
)
