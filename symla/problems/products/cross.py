"""The cross product of two vectors in three dimensions."""

from symla.problems._problem import Problem

PROBLEM = Problem(
    takes="u: vector, v: vector",
    answer="product: vector",
    holds="product = u × v",
    requires="entries(u) = 3; entries(v) = 3",
)
