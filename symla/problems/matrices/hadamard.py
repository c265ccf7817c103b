"""The element-wise product of two vectors or matrices of the same shape."""

from symla.problems._problem import Problem

PROBLEM = Problem(
    takes="A: vector or matrix, B: vector or matrix",
    answer="product: vector or matrix",
    holds="product = A ⊙ B",
    requires="same_kind(A, B); rows(A) = rows(B); columns(A) = columns(B)",
)
