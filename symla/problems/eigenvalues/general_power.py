"""All powers of a square matrix at once, as a function of the exponent n, from a first one on."""

from symla.problems._problem import Problem

PROBLEM = Problem(
    takes="A: matrix, n: order",
    answer="power: matrix",
    goal="A^n",
    holds="powers_of(A, n, power)",
    requires="rows(A) = columns(A)",
    limited="all_powers_of(A, n, first, power): first = 0 or n >= first",
    poses="goal, data",
    integers="n",
    examples=(
        "general_power([[1, 1], [0, 1]], n)",
        "general_power([[1, 1], [1, 0]], n)",
        "general_power([[2, 1], [1, 2]], n)",
        "general_power([[0, -1], [1, 0]], n)",
        "general_power([[1, -1], [1, 1]], n)",
        "general_power([[cos(t), -sin(t)], [sin(t), cos(t)]], n)",
        "general_power([[3, 1], [-1, 1]], n)",
        "general_power([[0, 1], [0, 0]], n)",
        "general_power([[0, 0], [0, 0]], n)",
        "general_power([[1, 2], [2, 4]], n)",
        "general_power([[2, 1, 0], [0, 2, 0], [0, 0, 0]], n)",
        "general_power([[0, 1, 0], [0, 0, 1], [1, 0, 0]], n)",
        "general_power([[1, 2], [-1, 0]], n)",
        "general_power([[2, 0], [0, -3]], n)",
        "general_power([[a, 1], [0, a]], n)",
        "general_power([[1, k], [0, 1]], n)",
        "general_power([[a, 1], [0, 1]], n)",
        "general_power([[-1]], n)",
        "general_power([[1, 2, 3], [4, 5, 6]], n)",
    ),
)
