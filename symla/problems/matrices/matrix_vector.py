"""The product of a matrix with a vector."""

from symla.problems._problem import Problem

PROBLEM = Problem(
    takes="A: matrix, x: vector",
    answer="product: vector",
    holds="product = A x",
    requires="columns(A) = entries(x)",
)
