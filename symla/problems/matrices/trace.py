"""The trace of a square matrix: the sum of its diagonal."""

from symla.problems._problem import Problem

PROBLEM = Problem(
    takes="A: matrix",
    answer="trace: number",
    holds="trace = tr(A)",
    requires="rows(A) = columns(A)",
)
