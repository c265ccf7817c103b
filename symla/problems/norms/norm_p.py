"""The p-norm of a vector, the p-th root of the sum of |v_i|^p, for p >= 1 or p infinite."""

from symla.problems._problem import Problem

PROBLEM = Problem(
    takes="v: vector, p: order",
    answer="norm: number",
    holds="norm = ‖v‖_p",
    requires="norm_order(p)",
)
