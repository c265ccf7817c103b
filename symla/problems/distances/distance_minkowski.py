"""The Minkowski distance of order p of two vectors: the p-norm of their difference, for p >= 1 or p infinite."""

from symla.problems._problem import Problem

PROBLEM = Problem(
    takes="a: vector, b: vector, p: order",
    answer="distance: number",
    holds="distance = ‖a - b‖_p",
    requires="norm_order(p); entries(a) = entries(b)",
)
