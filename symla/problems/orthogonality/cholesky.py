"""The factorization A = L L^T of a positive definite matrix: L is lower triangular with a positive diagonal."""

from symla.problems._problem import Problem

PROBLEM = Problem(
    takes="A: matrix",
    answer="L: matrix",
    goal="cholesky(A)",
    holds="A = L L^H; upper_triangular(L^T); positive_diagonal(L)",
    requires="rows(A) = columns(A); A = A^H",
    exists="positive_definite(A)",
    sought="A = L L^T; A = L L^H",
    depends="inner_product: conjugate_first",
    examples=(
        "cholesky([[4, 2], [2, 5]])",
        "cholesky([[4, 12, -16], [12, 37, -43], [-16, -43, 98]])",
        "cholesky([[2, 1], [1, 2]])",
        "cholesky([[9, 0], [0, 4]])",
        "cholesky([[1, 2], [2, 4]])",
        "cholesky([[1, 2], [2, 1]])",
        "cholesky([[0, 0], [0, 1]])",
        "cholesky([[1/4, 1/2], [1/2, 5]])",
        "cholesky([[2, 1 + i], [1 - i, 3]])",
        "cholesky([[1, k], [k, 2]])",
        "cholesky([[k]])",
        "cholesky([[k, 1], [1, k]])",
        "cholesky([[k^2, 0], [0, 1]])",
        "cholesky([[1, 0], [0, abs(k - 1)]])",
        "cholesky([[7]])",
        "cholesky([[1, 2], [3, 4]])",
        "cholesky([[1, 2, 3], [2, 5, 7]])",
    ),
)
