"""The L-infinity norm of a vector: the largest of the sizes of its components."""

from symla.problems._problem import Problem

PROBLEM = Problem(
    takes="v: vector",
    answer="norm: number",
    elsewhere="the norm that it induces of a matrix is norm_induced_linf",
    goal="‖v‖_oo",
    holds="norm = ‖v‖_∞",
    examples=(
        "norm_linf([1, -2, 3])",
        "norm_linf([-5, 2, 5])",
        "norm_linf([3, -3])",
        "norm_linf([2, -2, 2, 1, -2, 2])",
        "norm_linf([1/2, -2/3])",
        "norm_linf([0, 0])",
        "norm_linf([-7])",
        "norm_linf([sqrt(2), 1])",
        "norm_linf([a, 1])",
        "norm_linf([a, -2a, 1])",
        "norm_linf([3+4i, -2])",
        "norm_linf([1, -2, 3, -4, 5, -6, 7, -8, 9, -10, 11, -12])",
    ),
)
