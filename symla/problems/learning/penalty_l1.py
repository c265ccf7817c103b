"""The lasso penalty λ ‖w‖_1, for λ >= 0."""

from symla.problems._problem import Problem

PROBLEM = Problem(
    takes="w: vector, lam: number",
    answer="penalty: number",
    holds="penalty = lam ‖w‖_1",
    requires="lam >= 0",
)
