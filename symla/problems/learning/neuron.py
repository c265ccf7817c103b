"""A neuron: an activation of w · x + b, for real numbers."""

from symla.problems._problem import Problem

PROBLEM = Problem(
    takes="x: vector, w: vector, b: number, activation: none | relu | step | sigmoid = none",
    answer="output: number",
    real=True,
    holds="activated(activation, w · x + b, output)",
    requires="entries(x) = entries(w)",
    examples=(
        "neuron([1, 2], [3, -1], 1)",
        "neuron([1, 2, 3], [1/2, -1, 1], 2, relu)",
        "neuron([1, 2], [-2, -1], 1, relu)",
        "neuron([1, 2], [2, -1], 0, relu)",
        "neuron([1, 2], [2, -1], 0, step)",
        "neuron([1, 2], [-3, 1], 1/2, step)",
        "neuron([1, 2], [3, -1], 2, sigmoid)",
        "neuron([1, 1], [-1, -1], 1, sigmoid)",
        "neuron([1, 2], [2, -1], 0, sigmoid)",
        "neuron([a, 2], [3, 1], b)",
        "neuron([a, 2], [2, 1], -1, relu)",
        "neuron([a, 2], [2, 1], -1, step)",
        "neuron([a, 2], [2, 1], -2, sigmoid)",
        "neuron([5], [sqrt(2)], -1, relu)",
        "neuron([0, 0], [3, 4], 0, sigmoid)",
        "neuron([1, 2], [3, 4, 5], 1, relu)",
    ),
)
