"""The reduced row echelon form of a matrix."""

from symla.problems._problem import Problem

PROBLEM = Problem(
    takes="A: matrix",
    answer="rref: matrix",
    bar="A",
    goal="rref(A)",
    holds="rref(rref); row_equivalent(A, rref)",
    examples=(
        "rref([[2, 1, -1, 8], [-3, -1, 2, -11], [-2, 1, 2, -3]])",
        "rref([[1, 2, 3], [4, 5, 6], [7, 8, 9]])",
        "rref([[1, 2, -1, 3, 0], [2, 4, 1, 0, 5]])",
        "rref([[2, 3], [3, 5], [1, 1], [4, 4]])",
        "rref([[3, 4], [0, 7]])",
        "rref([[1/2, 1/3], [1/4, 1/5]])",
        "rref([[1, 2], [2, 4], [1, 2]])",
        "rref([[sqrt(2), 1], [2, 3]])",
        "rref([[1, 0, 2], [0, 1, 3]])",
        "rref([[0, 0, 0]])",
        "rref([[-4]])",
        "rref([[1 + i, 2], [2, 3 - i]])",
        "rref([[1, k], [0, k^2 + 1]])",
        "rref([[1, k], [k, 1]])",
        "rref([[a, b], [c, d]])",
        "rref([[k^3 - k + 1, 2]])",
        "rref([2, 1 | 8; 1, 3 | 9])",
    ),
)
