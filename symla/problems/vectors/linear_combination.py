"""The sum of multiples of vectors."""

from symla.problems._problem import Problem

PROBLEM = Problem(
    takes="coefficients: numbers, vectors: vectors",
    answer="combination: vector",
    holds="combination = vectors coefficients",
    requires="same_size(vectors); entries(coefficients) = columns(vectors)",
)
