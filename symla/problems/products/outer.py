"""The outer product of two vectors: the matrix of all u_i v_j, over the complex numbers with v_j conjugated."""

from symla.problems._problem import Problem

PROBLEM = Problem(
    takes="u: vector, v: vector",
    answer="product: matrix",
    holds="product = u ⊗ v",
)
