"""The difference of two matrices of the same size."""

from symla.problems._problem import Problem

PROBLEM = Problem(
    takes="A: matrix, B: matrix",
    answer="difference: matrix",
    holds="difference = A - B",
    requires="rows(A) = rows(B); columns(A) = columns(B)",
)
