"""The entries of a matrix, row by row, as a vector."""

from symla.problems._problem import Problem

PROBLEM = Problem(
    takes="A: matrix",
    answer="vector: vector",
    holds="columns(vector) = 1; row_by_row(A, vector)",
)
