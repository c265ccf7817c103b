"""The Chebyshev distance of two vectors, max |a_i - b_i|: the L-infinity norm of their difference."""

from symla.problems._problem import Problem

PROBLEM = Problem(
    takes="a: vector, b: vector",
    answer="distance: number",
    holds="distance = ‖a - b‖_∞",
    requires="entries(a) = entries(b)",
)
