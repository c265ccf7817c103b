"""The coordinates of a vector in a basis of a space in which it lies."""

from symla.problems._problem import Problem

PROBLEM = Problem(
    takes="v: vector, basis: vectors",
    answer="coordinates: vector",
    holds="basis coordinates = v",
    requires="same_size(basis, v); independent(basis)",
    exists="inside(basis, v)",
)
