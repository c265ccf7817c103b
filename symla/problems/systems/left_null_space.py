"""A basis of the null space of the transpose."""

from symla.problems._problem import Problem

PROBLEM = Problem(
    takes="A: matrix",
    answer="basis: list",
    holds="basis_of_null_space(A^T, basis)",
)
