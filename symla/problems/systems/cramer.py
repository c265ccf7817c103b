"""The solution of a square system with exactly one, as quotients of determinants."""

from symla.problems._problem import Problem

PROBLEM = Problem(
    takes="A: matrix, b: vector",
    answer="solution: vector",
    holds="A solution = b",
    requires="rows(A) = columns(A); entries(b) = rows(A); det(A) != 0",
    sought="A x = b",
    examples=(
        "cramer([[2, 3], [1, -1]], [5, 1])",
        "cramer([[2, 1, -1], [-3, -1, 2], [-2, 1, 2]], [8, -11, -3])",
        "cramer([[1/2, 1/3], [1/4, 1/5]], [1, 2])",
        "cramer([[sqrt(2), 1], [1, sqrt(2)]], [1, 0])",
        "cramer([[1, i], [i, 2]], [1 + i, 3])",
        "cramer([[1, k], [k, 1]], [1, 1])",
        "cramer([[a, b], [c, d]], [1, 0])",
        "cramer([[3]], [12])",
        "cramer([[k]], [1])",
        "cramer([[2, 3], [1, -1]], [0, 0])",
        "cramer([[1, 2], [2, 4]], [3, 6])",
        "cramer([[0, 0], [0, 0]], [0, 0])",
        "cramer([[1, 2, 3], [4, 5, 6]], [1, 2])",
        "cramer([[1, 2], [3, 4]], [1, 2, 3])",
    ),
)
