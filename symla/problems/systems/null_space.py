"""A basis of the null space of a matrix: of all x with A x = 0."""

from symla.problems._problem import Problem

PROBLEM = Problem(
    takes="A: matrix",
    answer="basis: list",
    holds="basis_of_null_space(A, basis)",
)
