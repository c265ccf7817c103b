"""The matrix that turns coordinates in one basis into those in another one of the same space."""

from symla.problems._problem import Problem

PROBLEM = Problem(
    takes="from: vectors, to: vectors",
    answer="matrix: matrix",
    holds="to matrix = from",
    requires="same_size(from, to); columns(from) = columns(to); independent(from); independent(to)",
    exists="inside(to, from)",
)
