"""The angle between two real vectors that are not zero: between 0 and π, with ‖u‖ ‖v‖ cos θ = u · v."""

from symla.problems._problem import Problem

PROBLEM = Problem(
    takes="u: vector, v: vector",
    answer="angle: angle",
    holds="‖u‖ ‖v‖ cos(angle) = u · v; angle >= 0; angle <= pi",
    requires="entries(u) = entries(v); ‖u‖ != 0; ‖v‖ != 0; u · v = conj(u · v)",
    poses="vectors",
    narrower=True,
    depends="inner_product: conjugate_first",
    examples=(
        "angle([1, 2, 3], [4, -5, 6])",
        "angle([1, 0], [1, 1])",
        "angle([1, 0], [1/2, sqrt(3)/2])",
        "angle([2, 3], [3, -2])",
        "angle([1, 2], [2, 4])",
        "angle([1, -2], [-2, 4])",
        "angle([1, 0], [-3, 4])",
        "angle([a, 0], [1, 1])",
        "angle([a, 1], [1, a])",
        "angle([a, b], [c, 0])",
        "angle([0, 0], [3, 4])",
        "angle([1, 2], [1, 2, 3])",
        "angle([1, i], [1, 1])",
    ),
)
