"""The condition number of an invertible matrix: the largest singular value over the smallest."""

from symla.problems._problem import Problem

PROBLEM = Problem(
    takes="A: matrix",
    answer="condition: number, largest: number, smallest: number",
    goal="condition_number(A)",
    holds="spectral_norm_of(A, largest); least_stretch_of(A, smallest); condition = largest/smallest",
    requires="rows(A) = columns(A)",
    exists="independent(A)",
    examples=(
        "condition_number([[3, 0], [4, 5]])",
        "condition_number([[1, 1], [0, 1]])",
        "condition_number([[2, 0], [0, 2]])",
        "condition_number([[-3]])",
        "condition_number([[1, 2], [2, 4]])",
        "condition_number([[1, 2, 3], [4, 5, 6]])",
    ),
)
