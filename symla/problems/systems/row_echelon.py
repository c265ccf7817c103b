"""A row echelon form that row operations make of a matrix."""

from symla.problems._problem import Problem

PROBLEM = Problem(
    takes="A: matrix",
    answer="row_echelon: matrix",
    holds="row_echelon(row_echelon); row_equivalent(A, row_echelon)",
)
