"""The lasso penalty λ ‖w‖_1, for λ >= 0."""

from symla.problems._problem import Problem

PROBLEM = Problem(
    takes="w: vector, lam as lambda: number",
    answer="penalty: number",
    real=True,
    goal="lam ‖w‖_1",
    holds="penalty = lam ‖w‖_1",
    requires="lam >= 0",
    narrower=True,
    examples=(
        "penalty_l1([3, -4], 1/10)",
        "penalty_l1([1, -2, 3], 2)",
        "penalty_l1([1/2, -1/3], 0.5)",
        "penalty_l1([0, 0], 3)",
        "penalty_l1([-7], 2)",
        "penalty_l1([sqrt(2), -1], 2)",
        "penalty_l1([a, -2], 1/2)",
        "penalty_l1([3, -4], 0)",
        "penalty_l1([3, -4], lambda)",
        "penalty_l1([3, -4], -1)",
    ),
)
