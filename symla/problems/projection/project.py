"""The projection of a vector on another one that is not zero: the multiple of it that leaves a perpendicular
remainder.
"""

from symla.problems._problem import Problem

PROBLEM = Problem(
    takes="a: vector, onto as b: vector",
    answer="projection: vector, component: number, remainder: vector",
    holds="projection + remainder = a; remainder · onto = 0; ‖onto‖ projection = component onto",
    requires="entries(a) = entries(onto); onto · onto != 0",
    instead="onto vectors: project_onto_span",
    poses="a, b: onto",
    depends="inner_product: conjugate_first | bilinear",
    examples=(
        "project([2, 3], onto=[4, 1])",
        "project([3, 4], [1, 0])",
        "project([-1, 2], [3, 1])",
        "project([2, 3], [3, -2])",
        "project([2, 4], [1, 2])",
        "project([0, 0], [1, 2])",
        "project([1, 2, 3], [1, 1, 1])",
        "project([1/2, 2], [1, 1/3])",
        "project([sqrt(2), 1], [1, 1])",
        "project([a, 1], [1, 1])",
        "project([1, 2], [k, 0])",
        "project([1, 1], [s, t])",
        "project([1, i], [1, 1+i])",
        "project([1, 2], [1, i])",
        "project([5], [-2])",
        "project([2, 3], [0, 0])",
        "project([2, 3], [1, 1, 1])",
    ),
)
