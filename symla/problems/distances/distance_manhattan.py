"""The Manhattan distance of two vectors, the sum of |a_i - b_i|: the L1 norm of their difference."""

from symla.problems._problem import Problem

PROBLEM = Problem(
    takes="a: vector, b: vector",
    answer="distance: number",
    holds="distance = ‖a - b‖_1",
    requires="entries(a) = entries(b)",
)
