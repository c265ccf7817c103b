"""The unit vector in the direction of a vector that is not zero."""

from symla.problems._problem import Problem

PROBLEM = Problem(
    takes="v: vector",
    answer="unit: vector",
    goal="v / ‖v‖",
    holds="‖unit‖ = 1; ‖v‖ unit = v",
    requires="‖v‖ != 0",
    examples=(
        "unit_vector([3, 4])",
        "unit_vector([1, -2, 3])",
        "unit_vector([1/2, 0])",
        "unit_vector([0, 1])",
        "unit_vector([-7])",
        "unit_vector([0, 0])",
        "unit_vector([a, 0])",
        "unit_vector([a, b])",
        "unit_vector([a, 1])",
        "unit_vector([3i, 4])",
    ),
)
