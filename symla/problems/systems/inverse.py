"""The inverse of a square matrix: the matrix X with A X = I."""

from symla.problems._problem import Problem

PROBLEM = Problem(
    takes="A: matrix, method: word, compare: truth",
    answer="inverse: matrix",
    holds="A inverse = A^0",
    requires="rows(A) = columns(A)",
    exists="independent(A)",
)
