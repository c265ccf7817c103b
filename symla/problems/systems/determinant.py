"""The determinant of a square matrix."""

from symla.problems._problem import Problem

PROBLEM = Problem(
    takes="A: matrix, method: word, compare: truth",
    answer="determinant: number",
    holds="determinant = det(A)",
    requires="rows(A) = columns(A)",
)
