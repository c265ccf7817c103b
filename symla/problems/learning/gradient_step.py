"""A step of gradient descent: the weights without the gradient times the learning rate."""

from symla.problems._problem import Problem

PROBLEM = Problem(
    takes="w: vector, g: vector, rate as eta: number",
    answer="updated: vector",
    real=True,
    goal="w - rate g",
    holds="updated = w - rate g",
    requires="entries(w) = entries(g)",
    examples=(
        "gradient_step([1, -2, 3], [2, 0, -4], 1/10)",
        "gradient_step([1, 2], [3, 4], 1/2)",
        "gradient_step([1, 2], [0, 0], 1)",
        "gradient_step([a, b], [1, 2], 1/4)",
        "gradient_step([1, 1], [2, -1], r)",
        "gradient_step([sqrt(2), 0], [1, sqrt(2)], 2)",
        "gradient_step([5], [3], 1)",
        "gradient_step([1, 2, 3], [1, 2], 1/2)",
    ),
)
