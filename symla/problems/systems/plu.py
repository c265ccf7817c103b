"""The factorization P A = L U with a permutation P."""

from symla.problems._problem import Problem

PROBLEM = Problem(
    takes="A: matrix",
    answer="P: matrix, L: matrix, U: matrix",
    goal="plu(A)",
    holds="permutation(P); unit_lower_triangular(L); upper_triangular(U); P A = L U",
    sought="P A = L U",
    examples=(
        "plu([[1, 2, 1], [2, 4, 5], [3, 7, 8]])",
        "plu([[0, 2], [3, 4]])",
        "plu([[2, 1], [6, 5]])",
        "plu([[0, 1, 2, 1], [1, 2, 1, 3], [2, 4, 2, 9], [3, 7, 9, 5]])",
        "plu([[1, 1, 2, 1], [2, 2, 5, 3], [3, 4, 1, 0], [4, 5, 2, 2]])",
        "plu([[1, 2], [2, 4]])",
        "plu([[0, 0, 2], [0, 3, 1]])",
        "plu([[0, 1], [2, 3], [4, 9]])",
        "plu([[0, 1/2], [1/3, 1/4]])",
        "plu([[sqrt(2), 2], [2, 2sqrt(2)]])",
        "plu([[1, sqrt(2), 1], [sqrt(2), 2, 0], [3, 1, 1]])",
        "plu([[0, 1 + i], [1 - i, 2]])",
        "plu([[0, 1], [2, k]])",
        "plu([[1, 2, 3], [2, k + 4, 5], [3, 7, 8]])",
        "plu([[0, 0], [0, 0]])",
        "plu([[5]])",
    ),
)
