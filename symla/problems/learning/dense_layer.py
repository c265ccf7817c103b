"""A dense layer: an activation of every component of W x + b."""

from symla.problems._problem import Problem

PROBLEM = Problem(
    takes="W: matrix, x: vector, b: vector, activation: word",
    answer="output: vector",
    holds="activated(activation, W x + b, output)",
    requires="columns(W) = entries(x); rows(W) = entries(b)",
)
