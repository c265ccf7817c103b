"""The ridge penalty λ ‖w‖_2^2, for λ >= 0."""

from symla.problems._problem import Problem

PROBLEM = Problem(
    takes="w: vector, lam: number",
    answer="penalty: number",
    holds="penalty = lam (w · w)",
    requires="lam >= 0",
)
