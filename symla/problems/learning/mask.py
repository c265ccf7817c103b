"""A vector or matrix of which another one of the same shape, of zeros and ones, keeps the entries with a one."""

from symla.problems._problem import Problem

PROBLEM = Problem(
    takes="A: vector or matrix, M: vector or matrix",
    answer="masked: vector or matrix",
    holds="masked = A ⊙ M",
    requires="same_kind(A, M); rows(A) = rows(M); columns(A) = columns(M); zeros_and_ones(M)",
    sought="A ⊙ M",
)
