"""The length of a vector: not negative, and its square is v · v."""

from symla.problems._problem import Problem

PROBLEM = Problem(
    takes="v: vector",
    answer="magnitude: number",
    goal="‖v‖",
    holds="magnitude >= 0; magnitude^2 = v · v",
    examples=(
        "magnitude([3, 4])",
        "magnitude([1, -2, 3])",
        "magnitude([2, 2])",
        "magnitude([1/2, 2/3])",
        "magnitude([0, 0])",
        "magnitude([0, -5])",
        "magnitude([-7])",
        "magnitude([sqrt(2), 1])",
        "magnitude([a, 2a])",
        "magnitude([1+i, 2])",
    ),
)
