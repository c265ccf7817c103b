"""All solutions of a system of linear equations: whether there is none, one or more; a particular one, and a basis of
the solutions of the homogeneous system.
"""

from symla.problems._problem import Problem

PROBLEM = Problem(
    takes=(
        "A: matrix or equations, b: vector or nothing = None, "
        "method: gauss_jordan | back_substitution = gauss_jordan, variables: names = (), "
        "compare: truth = False"
    ),
    answer="kind: word, particular: vector or nothing, homogeneous: list, parameters: list",
    bar="A | b",
    holds="solution_set(A, b, kind, particular, homogeneous, parameters)",
    requires="right_sides(A, b)",
    sought="A x = b",
    examples=(
        'solve_system("2x + 3y = 5; x - y = 1")',
        'solve_system("x + 2y = 3 - z, 2x = 4 + z - y, 3x + 3y = 7")',
        'solve_system("2x_1 - 4x_2 = 6; x_1 = 2x_2 + 1")',
        'solve_system("x + k y = 1; k x + y = 1")',
        "solve_system([[1, 2], [2, a]], [3, b], method=back_substitution)",
        "solve_system([[2, 1, -1], [-3, -1, 2], [-2, 1, 2]], [8, -11, -3])",
        "solve_system([[2, 1, -1], [-3, -1, 2], [-2, 1, 2]], [8, -11, -3], method=back_substitution)",
        "solve_system([[1, 2, 3], [4, 5, 6], [7, 8, 9]], [6, 15, 24])",
        "solve_system([[1, 2], [2, 4]], [3, 7])",
        "solve_system([[1, 2, -1, 1], [2, 4, 0, 6]], [1, 8], method=back_substitution)",
        "solve_system([[1, 2], [2, 4]], [0, 0])",
        "solve_system([[2, 1], [1, 3]], [3, 4], compare=True)",
        "solve_system([[2, 3], [4, -1], [6, 2]], [5, 3, 8])",
        "solve_system([[1/2, 1/3], [1/4, 1/5]], [1, 0.5])",
        "solve_system([[1, 1], [1, -1]], [sqrt(2), 0])",
        "solve_system([[1, i], [i, 1]], [2, 0])",
        "solve_system([[1, 0], [0, 2]], [a, a + b])",
        "solve_system([[4]], [6])",
        "solve_system([1, 2 | 3; 4, 5 | 6])",
        "solve_system([[0, 0]], [1])",
        "solve_system([[1, 2], [3, 4]], [1, 2, 3])",
    ),
)
