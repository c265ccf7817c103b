"""The difference of two vectors."""

from symla.problems._problem import Problem

PROBLEM = Problem(
    takes="u: vector, v: vector",
    answer="difference: vector",
    holds="difference = u - v",
    requires="entries(u) = entries(v)",
)
