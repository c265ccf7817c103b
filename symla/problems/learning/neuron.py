"""A neuron: an activation of w · x + b, for real numbers."""

from symla.problems._problem import Problem

PROBLEM = Problem(
    takes="x: vector, w: vector, b: number, activation: word",
    answer="output: number",
    holds="activated(activation, w · x + b, output)",
    requires="entries(x) = entries(w)",
)
