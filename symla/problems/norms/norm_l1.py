"""The L1 norm of a vector: the sum of the sizes of its components."""

from symla.problems._problem import Problem

PROBLEM = Problem(
    takes="v: vector",
    answer="norm: number",
    elsewhere="the norm that it induces of a matrix is norm_induced_l1",
    goal="‖v‖_1",
    holds="norm = ‖v‖_1",
    examples=(
        "norm_l1([1, -2, 3])",
        "norm_l1([3, 4])",
        "norm_l1([1/2, -1/3])",
        "norm_l1([0, 0])",
        "norm_l1([-7])",
        "norm_l1([sqrt(2), -1])",
        "norm_l1([a, -2a])",
        "norm_l1([a, b])",
        "norm_l1([3+4i, -2])",
        "norm_l1([1+i, i])",
        "norm_l1([1, -2, 3, -4, 5, -6, 7, -8, 9, -10, 11, -12])",
    ),
)
