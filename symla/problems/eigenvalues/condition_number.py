"""The condition number of an invertible matrix, ‖A‖ ‖A^-1‖, by one of the p-norms: the largest factor by which it
stretches a vector over the smallest.
"""

from symla.problems._problem import Problem

PROBLEM = Problem(
    takes="A: matrix, p: order = 2",
    answer="condition: number, largest: number, smallest: number",
    goal="condition_number(A)",
    holds="stretches_of(A, p, largest, smallest); condition = largest/smallest",
    requires="rows(A) = columns(A)",
    exists="independent(A)",
    examples=(
        "condition_number([[3, 0], [4, 5]])",
        "condition_number([[1, 1], [0, 1]])",
        "condition_number([[2, 0], [0, 2]])",
        "condition_number([[1, 1, 0], [0, 1, 1], [1, 1, 2]])",
        "condition_number([[-3]])",
        "condition_number([[1, 2], [3, 4]], 1)",
        "condition_number([[1, 2], [3, 4]], oo)",
        "condition_number([[2, -1, 0], [-1, 2, -1], [0, -1, 2]], p=1)",
        "condition_number([[1, 2], [2, 4]])",
        "condition_number([[1, 2], [2, 4]], 1)",
        "condition_number([[1, 2, 3], [4, 5, 6]])",
    ),
)
