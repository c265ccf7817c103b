"""The reduced row echelon form of a matrix."""

from symla.problems._problem import Problem

PROBLEM = Problem(
    takes="A: matrix",
    answer="rref: matrix",
    holds="rref(rref); row_equivalent(A, rref)",
)
