"""The factorization A = L U: L square, lower triangular with ones on the diagonal, U upper triangular."""

from symla.problems._problem import Problem

PROBLEM = Problem(
    takes="A: matrix",
    answer="L: matrix, U: matrix",
    goal="lu(A)",
    holds="unit_lower_triangular(L); upper_triangular(U); A = L U",
    exists="has_lu(A)",
    sought="A = L U",
    examples=(
        "lu([[2, 1, 1], [4, 3, 3], [8, 7, 9]])",
        "lu([[2, 1], [6, 5]])",
        "lu([[1, 2, 3], [-2, 1, 4], [3, -1, 2]])",
        "lu([[2, 1, 0, 3], [4, 3, 1, 7], [-2, 0, 3, 1], [6, 5, 2, 14]])",
        "lu([[2, 3], [5, 1]])",
        "lu([[1/2, 1/3], [1/4, 1/5]])",
        "lu([[1, 2, 3], [0, 4, 5], [0, 0, 6]])",
        "lu([[1, 2, 3, 4], [2, 5, 7, 9]])",
        "lu([[1, 2], [3, 4], [5, 7]])",
        "lu([[2], [4], [-6]])",
        "lu([[1, 2, 3], [2, 4, 7], [3, 6, 11]])",
        "lu([[0, 2, 1], [0, 4, 3], [0, 6, 8]])",
        "lu([[0, 0], [0, 1]])",
        "lu([[0, 0], [0, 0]])",
        "lu([[-7]])",
        "lu([[sqrt(2), 1], [2, 3]])",
        "lu([[1 + i, 2], [2, 3 - i]])",
        "lu([[1, k], [k, k^2 + 1]])",
        "lu([[1, k], [k, 1]])",
        "lu([[k, 1], [1, 2]])",
        "lu([[0, 1], [2, 3]])",
        "lu([[1, 2, 1], [2, 4, 5], [3, 7, 8]])",
    ),
)
