"""The product of two matrices: rows of the one times columns of the other."""

from symla.problems._problem import Problem

PROBLEM = Problem(
    takes="A: matrix, B: matrix",
    answer="product: matrix",
    holds="product = A B",
    requires="columns(A) = rows(B)",
)
