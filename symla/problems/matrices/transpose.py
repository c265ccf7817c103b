"""The transpose of a matrix: its rows become columns."""

from symla.problems._problem import Problem

PROBLEM = Problem(
    takes="A: matrix",
    answer="transpose: matrix",
    holds="transpose^T = A",
)
