"""The p-norm of a vector, the p-th root of the sum of |v_i|^p, for p >= 1 or p infinite."""

from symla.problems._problem import Problem

PROBLEM = Problem(
    takes="v: vector, p: order",
    answer="norm: number",
    holds="norm = ‖v‖_p",
    requires="norm_order(p)",
    poses="v, goal, p",
    examples=(
        "norm_p([1, -2, 3], 3)",
        "norm_p([3, 4, 5], 3)",
        "norm_p([1, -2, 3], 1)",
        "norm_p([3, 4], 2)",
        "norm_p([1, -2, 3], oo)",
        "norm_p([4, 1], 3/2)",
        "norm_p([1/2, 0], 4)",
        "norm_p([0, 0], 3)",
        "norm_p([-7], 5)",
        "norm_p([sqrt(2), 1], 4)",
        "norm_p([a, b], 4)",
        "norm_p([3+4i, 5], 3)",
        "norm_p([3, 4], 1/2)",
        "norm_p([3, 0, -4], 0)",
        "norm_p([3, 4], -1)",
    ),
)
