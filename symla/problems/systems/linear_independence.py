"""Whether vectors are linearly independent; if they are not, a relation between them that is not all zeros."""

from symla.problems._problem import Problem

PROBLEM = Problem(
    takes="vectors: vectors",
    answer="independent: truth, relation: vector or nothing",
    holds="independence(vectors, independent, relation)",
    requires="same_size(vectors)",
)
