"""A gradient g clipped to a norm c: g itself where ‖g‖ <= c, else (c/‖g‖) g, for c > 0."""

from symla.problems._problem import Problem

PROBLEM = Problem(
    takes="g: vector, max_norm: number",
    answer="clipped: vector",
    holds="clipped_to(g, max_norm, clipped)",
    requires="max_norm > 0",
)
