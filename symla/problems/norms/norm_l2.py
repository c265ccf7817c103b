"""The Euclidean norm of a vector: not negative, and its square is v · v."""

from symla.problems._problem import Problem

PROBLEM = Problem(
    takes="v: vector",
    answer="norm: number",
    elsewhere="of a matrix, there are norm_frobenius, norm_induced_l1, norm_induced_linf and spectral_norm",
    goal="‖v‖_2",
    holds="norm >= 0; norm^2 = v · v",
    examples=(
        "norm_l2([3, 4])",
        "norm_l2([1, -2, 3])",
        "norm_l2([2, 2])",
        "norm_l2([1/2, 3])",
        "norm_l2([0, 0])",
        "norm_l2([-7])",
        "norm_l2([sqrt(2), 1])",
        "norm_l2([a, 2a])",
        "norm_l2([a, b])",
        "norm_l2([a])",
        "norm_l2([1+i, 2])",
        "norm_l2([3-4i])",
        "norm_l2([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])",
    ),
)
