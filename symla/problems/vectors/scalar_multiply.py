"""A multiple of a vector or matrix."""

from symla.problems._problem import Problem

PROBLEM = Problem(
    takes="c: number, X: vector or matrix",
    answer="product: vector or matrix",
    holds="product = c X",
)
