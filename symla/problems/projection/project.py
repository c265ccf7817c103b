"""The projection of a vector on another one that is not zero: the multiple of it that leaves a perpendicular
remainder.
"""

from symla.problems._problem import Problem

PROBLEM = Problem(
    takes="a: vector, onto: vector",
    answer="projection: vector, component: number, remainder: vector",
    holds="projection + remainder = a; remainder · onto = 0; ‖onto‖ projection = component onto",
    requires="entries(a) = entries(onto); onto · onto != 0",
)
