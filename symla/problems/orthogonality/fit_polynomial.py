"""The polynomial of a degree whose squared vertical distances from points have the least sum."""

from symla.problems._problem import Problem

PROBLEM = Problem(
    takes="points as p: vectors, degree: whole",
    answer="coefficients: vector, homogeneous: list, residual: vector, error: number",
    holds="polynomial_fit(points, degree, coefficients, homogeneous, residual); error = ‖residual‖",
    requires="in_the_plane(points)",
    real=True,
    examples=(
        "fit_polynomial([[-1, 1], [0, 0], [1, 1], [2, 3]], 2)",
        "fit_polynomial([[0, 1], [1, 2], [2, 4]], 1)",
        "fit_polynomial([[0, 1], [1, 0], [2, 3]], 2)",
        "fit_polynomial([[1, 2], [2, 4], [4, 3]], 0)",
        "fit_polynomial([[0, 0], [1, 1]], 2)",
        "fit_polynomial([[1/2, 1], [1, 0], [3/2, 2]], 1)",
        "fit_polynomial([[0, a], [1, b], [2, c]], 1)",
    ),
)
