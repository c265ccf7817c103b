"""The L1 norm of a vector: the sum of the sizes of its components."""

from symla.problems._problem import Problem

PROBLEM = Problem(
    takes="v: vector",
    answer="norm: number",
    holds="norm = ‖v‖_1",
)
