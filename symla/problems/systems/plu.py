"""The factorization P A = L U with a permutation P."""

from symla.problems._problem import Problem

PROBLEM = Problem(
    takes="A: matrix",
    answer="P: matrix, L: matrix, U: matrix",
    holds="permutation(P); unit_lower_triangular(L); upper_triangular(U); P A = L U",
    sought="P A = L U",
)
