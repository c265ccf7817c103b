"""The sum of two vectors."""

from symla.problems._problem import Problem

PROBLEM = Problem(
    takes="u: vector, v: vector",
    answer="sum: vector",
    holds="sum = u + v",
    requires="entries(u) = entries(v)",
)
