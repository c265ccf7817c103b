"""The rank of a matrix: how many of its columns are linearly independent."""

from symla.problems._problem import Problem

PROBLEM = Problem(
    takes="A: matrix",
    answer="rank: number",
    holds="rank = rank(A)",
)
