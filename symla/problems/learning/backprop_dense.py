"""The gradients of a dense layer z = W x + b, from the gradient with respect to its outputs z."""

from symla.problems._problem import Problem

PROBLEM = Problem(
    takes="W: matrix, x: vector, grad as g: vector",
    answer="weights: matrix, inputs: vector, biases: vector",
    real=True,
    holds="weights = grad x^T; inputs = W^T grad; biases = grad",
    requires="columns(W) = entries(x); rows(W) = entries(grad)",
    examples=(
        "backprop_dense([[1, 2], [3, -4], [0, 1]], [2, 1], [1, 0, -1])",
        "backprop_dense([[1, 2, 3], [4, 5, 6]], [1, 0, -1], [1/2, 2])",
        "backprop_dense([[1, 2], [3, 4]], [a, b], [1, -1])",
        "backprop_dense([[sqrt(2), 1]], [1, sqrt(2)], [2])",
        "backprop_dense([[2]], [3], [-1])",
        "backprop_dense([[1, 2], [3, 4]], [1, 1], [0, 0])",
        "backprop_dense([[1, 2], [3, 4]], [1, 2, 3], [1, 1])",
        "backprop_dense([[1, 2], [3, 4]], [1, 2], [1, 1, 1])",
    ),
)
