"""The Euclidean distance of two vectors: the length of their difference."""

from symla.problems._problem import Problem

PROBLEM = Problem(
    takes="a: vector, b: vector",
    answer="distance: number",
    holds="distance >= 0; distance^2 = (a - b) · (a - b)",
    requires="entries(a) = entries(b)",
)
