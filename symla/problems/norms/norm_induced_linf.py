"""The induced infinity norm of a matrix: its largest row sum of sizes."""

from symla.problems._problem import Problem

PROBLEM = Problem(
    takes="A: matrix",
    answer="norm: number",
    goal="‖A‖_oo",
    holds="norm = ‖A‖_∞",
    examples=(
        "norm_induced_linf([[1, -2], [3, 4]])",
        "norm_induced_linf([[1, 2], [2, 4]])",
        "norm_induced_linf([[2, -7, 0], [1, 3, -5]])",
        "norm_induced_linf([[1/2, 1], [0, -1/2]])",
        "norm_induced_linf([[1, -1], [-1, 1]])",
        "norm_induced_linf([[0, 0], [0, 0]])",
        "norm_induced_linf([[-7]])",
        "norm_induced_linf([[3, -4]])",
        "norm_induced_linf([[sqrt(2), 1], [1, 0]])",
        "norm_induced_linf([[a, 1], [0, b]])",
        "norm_induced_linf([[3+4i, 2], [0, 1]])",
    ),
)
