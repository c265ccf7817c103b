"""The factorization A = L U: L square, lower triangular with ones on the diagonal, U upper triangular."""

from symla.problems._problem import Problem

PROBLEM = Problem(
    takes="A: matrix",
    answer="L: matrix, U: matrix",
    holds="unit_lower_triangular(L); upper_triangular(U); A = L U",
    exists="has_lu(A)",
    sought="A = L U",
)
