"""The L-infinity norm of a vector: the largest of the sizes of its components."""

from symla.problems._problem import Problem

PROBLEM = Problem(
    takes="v: vector",
    answer="norm: number",
    holds="norm = ‖v‖_∞",
)
