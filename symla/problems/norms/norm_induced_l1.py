"""The induced 1-norm of a matrix: its largest column sum of sizes."""

from symla.problems._problem import Problem

PROBLEM = Problem(
    takes="A: matrix",
    answer="norm: number",
    goal="‖A‖_1",
    holds="norm = ‖A‖_1",
    examples=(
        "norm_induced_l1([[1, -2], [3, 4]])",
        "norm_induced_l1([[1, 2], [2, 4]])",
        "norm_induced_l1([[2, -7, 0], [1, 3, -5]])",
        "norm_induced_l1([[1/2, 1], [0, -1/2]])",
        "norm_induced_l1([[1, -1], [-1, 1]])",
        "norm_induced_l1([[0, 0], [0, 0]])",
        "norm_induced_l1([[-7]])",
        "norm_induced_l1([[3], [-4]])",
        "norm_induced_l1([[sqrt(2), 1], [1, 0]])",
        "norm_induced_l1([[a, 1], [0, b]])",
        "norm_induced_l1([[3+4i, 2], [0, 1]])",
    ),
)
