"""The line whose squared vertical distances from points have the least sum."""

from symla.problems._problem import Problem

PROBLEM = Problem(
    takes="points as p: vectors",
    answer="coefficients: vector, homogeneous: list, residual: vector, error: number",
    holds="line_fit(points, coefficients, homogeneous, residual); error = ‖residual‖",
    requires="in_the_plane(points)",
    real=True,
    examples=(
        "fit_line([[0, 6], [1, 0], [2, 0]])",
        "fit_line([[1, 1], [2, 3], [3, 2], [4, 5]])",
        "fit_line([[0, 1], [2, 5]])",
        "fit_line([[1, 1], [1, 3]])",
        "fit_line([[0, 1/2], [1/2, 1], [1, 1]])",
        "fit_line([[0, 1], [1, k]])",
        "fit_line([[0, 0], [1, sqrt(2)], [2, 1]])",
        "fit_line([[3, 4]])",
    ),
)
