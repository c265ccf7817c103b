"""The ridge penalty λ ‖w‖_2^2, for λ >= 0."""

from symla.problems._problem import Problem

PROBLEM = Problem(
    takes="w: vector, lam as lambda: number",
    answer="penalty: number",
    real=True,
    goal="lam ‖w‖_2^2",
    holds="penalty = lam (w · w)",
    requires="lam >= 0",
    narrower=True,
    examples=(
        "penalty_l2([3, -4], 1/10)",
        "penalty_l2([1, -2, 3], 2)",
        "penalty_l2([1/2, -1/3], 0.5)",
        "penalty_l2([0, 0], 3)",
        "penalty_l2([-7], 2)",
        "penalty_l2([sqrt(2), -1], sqrt(3))",
        "penalty_l2([a, -2], 1/2)",
        "penalty_l2([3, -4], 0)",
        "penalty_l2([3, -4], lambda)",
        "penalty_l2([3, -4], -1)",
    ),
)
