"""The unit vector in the direction of a vector that is not zero."""

from symla.problems._problem import Problem

PROBLEM = Problem(
    takes="v: vector",
    answer="unit: vector",
    holds="‖unit‖ = 1; ‖v‖ unit = v",
    requires="‖v‖ != 0",
)
