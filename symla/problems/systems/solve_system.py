"""All solutions of a system of linear equations: whether there is none, one or more; a particular one, and a basis of
the solutions of the homogeneous system.
"""

from symla.problems._problem import Problem

PROBLEM = Problem(
    takes="A: matrix or equations, b: vector or nothing, method: word, variables: names, compare: truth",
    answer="kind: word, particular: vector or nothing, homogeneous: list, parameters: list",
    holds="solution_set(A, b, kind, particular, homogeneous, parameters)",
    requires="right_sides(A, b)",
    sought="A x = b",
)
