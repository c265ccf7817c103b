"""The induced maximum norm of a matrix: the largest sum of the sizes in a row."""

from symla.problems._problem import Problem

PROBLEM = Problem(
    takes="A: matrix",
    answer="norm: number",
    holds="norm = ‖A‖_∞",
)
