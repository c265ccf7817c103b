"""The factorization A = L D U of a square matrix: L and U triangular with ones on the diagonal, D diagonal."""

from symla.problems._problem import Problem

PROBLEM = Problem(
    takes="A: matrix",
    answer="L: matrix, D: matrix, U: matrix",
    holds="unit_lower_triangular(L); diagonal(D); unit_upper_triangular(U); A = L D U",
    requires="rows(A) = columns(A)",
    exists="has_ldu(A)",
    sought="A = L D U",
)
