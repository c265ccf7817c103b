"""A power of a square matrix with a whole exponent; a negative one takes an inverse."""

from symla.problems._problem import Problem

PROBLEM = Problem(
    takes="A: matrix, n: whole",
    answer="power: matrix",
    holds="power = A^n",
    requires="rows(A) = columns(A)",
    exists="has_power(A, n)",
)
