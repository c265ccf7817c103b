"""A power of a square matrix with a whole exponent; a negative one takes an inverse."""

from symla.problems._problem import Problem

PROBLEM = Problem(
    takes="A: matrix, n: whole",
    answer="power: matrix",
    holds="power = A^n",
    requires="rows(A) = columns(A)",
    exists="has_power(A, n)",
    poses="goal, data",
    instead="n letter: general_power; n half: matrix_square_root",
    examples=(
        "matrix_power([[1, 2], [3, 4]], 2)",
        "matrix_power([[1, 1], [0, 1]], 3)",
        "matrix_power([[1, 1], [1, 0]], 5)",
        "matrix_power([[2, 0], [0, -3]], 4)",
        "matrix_power([[0, 1], [0, 0]], 2)",
        "matrix_power([[1, 2], [3, 4]], 1)",
        "matrix_power([[1, 2], [3, 4]], 0)",
        "matrix_power([[1, 0], [0, 1]], 2)",
        "matrix_power([[-7]], 2)",
        "matrix_power([[1/2, 1/2], [1/3, 2/3]], 2)",
        "matrix_power([[a, 1], [0, b]], 2)",
        "matrix_power([[0, -1], [1, 0]], 3)",
        "matrix_power([[1, i], [0, 1+i]], 2)",
        "matrix_power([[cos(2t), -sin(2t)], [sin(2t), cos(2t)]], 3)",
        "matrix_power([[1, 2], [3, 4]], -2)",
        "matrix_power([[1, 2], [2, 4]], -1)",
        "matrix_power([[a, 1], [0, b]], -1)",
        "matrix_power([[1, 2, 3], [4, 5, 6]], 2)",
    ),
)
