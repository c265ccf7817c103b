"""The length of a vector: not negative, and its square is v · v."""

from symla.problems._problem import Problem

PROBLEM = Problem(
    takes="v: vector",
    answer="magnitude: number",
    holds="magnitude >= 0; magnitude^2 = v · v",
)
