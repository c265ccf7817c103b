"""A dense layer: an activation of every component of W x + b."""

from symla.problems._problem import Problem

PROBLEM = Problem(
    takes="W: matrix, x: vector, b: vector, activation: none | relu | step | sigmoid = none",
    answer="output: vector",
    real=True,
    holds="activated(activation, W x + b, output)",
    requires="columns(W) = entries(x); rows(W) = entries(b)",
    examples=(
        "dense_layer([[1, 2], [3, -4], [0, 1]], [2, 1], [1, 0, -1])",
        "dense_layer([[1, 2], [3, -4]], [2, 1], [1, -5], relu)",
        "dense_layer([[1, -1, 2], [0, 1/2, -1]], [1, 2, 0], [1, -1], step)",
        "dense_layer([[1, 0], [0, -1]], [2, 2], [0, 2], sigmoid)",
        "dense_layer([[1, 1], [1, -1]], [-2, -1], [0, -1], relu)",
        "dense_layer([[1, a], [2, 3]], [1, 2], [0, 1], step)",
        "dense_layer([[sqrt(2), 1]], [sqrt(2), -3], [1/2], relu)",
        "dense_layer([[2]], [3], [-1])",
        "dense_layer([[a, 1], [0, 2]], [1, b], [0, 1], relu)",
        "dense_layer([[1, 2, 3], [4, 5, 6]], [1, 2], [0, 0, 1], relu)",
        "dense_layer([[1, 2], [3, 4]], [1, 2], [0, 0, 1])",
        "dense_layer([[1, 2], [3, 4]], [1, 2, 3], [0, 1])",
    ),
)
