"""The sum of two matrices of the same size."""

from symla.problems._problem import Problem

PROBLEM = Problem(
    takes="A: matrix, B: matrix",
    answer="sum: matrix",
    holds="sum = A + B",
    requires="rows(A) = rows(B); columns(A) = columns(B)",
)
