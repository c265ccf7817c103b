"""So many steps of power iteration: multiply by A, divide by the component of the largest absolute value."""

from symla.problems._problem import Problem

PROBLEM = Problem(
    takes="A: matrix, x0 as x: vector, steps: whole",
    answer="iterate: vector, estimate: number",
    goal="power_iteration(A, x0)",
    holds="iterates_of(A, x0, steps, iterate, estimate)",
    requires="rows(A) = columns(A); entries(x0) = rows(A)",
    exists="has_iterates(A, x0, steps)",
    examples=(
        "power_iteration([[2, 1], [1, 2]], [1, 0], 4)",
        "power_iteration([[6, 5], [1, 2]], [0, 1], 3)",
        "power_iteration([[1/2, 1/2], [1/3, 2/3]], [1, 0], 2)",
        "power_iteration([[0, 1], [1, 0]], [1, 2], 2)",
        "power_iteration([[-3]], [2], 1)",
        "power_iteration([[0, 1], [0, 0]], [1, 1], 3)",
        "power_iteration([[1, 2, 3], [4, 5, 6]], [1, 2], 1)",
        "power_iteration([[1, 2], [3, 4]], [1, 2, 3], 1)",
    ),
)
