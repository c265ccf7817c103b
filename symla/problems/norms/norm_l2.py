"""The Euclidean norm of a vector: not negative, and its square is v · v."""

from symla.problems._problem import Problem

PROBLEM = Problem(
    takes="v: vector",
    answer="norm: number",
    holds="norm >= 0; norm^2 = v · v",
)
