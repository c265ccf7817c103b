"""A basis of the column space of a matrix."""

from symla.problems._problem import Problem

PROBLEM = Problem(
    takes="A: matrix",
    answer="basis: list",
    holds="basis_of_columns(A, basis)",
)
