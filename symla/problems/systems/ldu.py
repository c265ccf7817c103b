"""The factorization A = L D U of a square matrix: L and U triangular with ones on the diagonal, D diagonal."""

from symla.problems._problem import Problem

PROBLEM = Problem(
    takes="A: matrix",
    answer="L: matrix, D: matrix, U: matrix",
    goal="ldu(A)",
    holds="unit_lower_triangular(L); diagonal(D); unit_upper_triangular(U); A = L D U",
    requires="rows(A) = columns(A)",
    exists="has_ldu(A)",
    sought="A = L D U",
    examples=(
        "ldu([[2, 1, 1], [4, 3, 3], [8, 7, 9]])",
        "ldu([[2, 6], [4, 15]])",
        "ldu([[4, 2, 2], [2, 5, 3], [2, 3, 6]])",
        "ldu([[2, 4, 0, 6], [4, 9, 1, 13], [-2, -3, 4, -1], [6, 13, 4, 24]])",
        "ldu([[1/2, 1/3], [1/4, 1/5]])",
        "ldu([[1, 2], [0, 1]])",
        "ldu([[1, 2], [2, 4]])",
        "ldu([[0, 0], [0, 3]])",
        "ldu([[0, 0], [0, 0]])",
        "ldu([[-7]])",
        "ldu([[sqrt(2), 2], [2, 3]])",
        "ldu([[i, 1], [1, 2 + i]])",
        "ldu([[1, k], [k, 1]])",
        "ldu([[k, 1], [0, 1]])",
        "ldu([[0, 1], [2, 3]])",
        "ldu([[1, 2, 3], [2, 4, 7], [3, 6, 10]])",
        "ldu([[0, 1], [0, 3]])",
        "ldu([[1, 2, 3], [4, 5, 6]])",
    ),
)
