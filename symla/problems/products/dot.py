"""The dot product of two vectors, the sum of u_i v_i; over the complex numbers the second is conjugated."""

from symla.problems._problem import Problem

PROBLEM = Problem(
    takes="u: vector, v: vector",
    answer="product: number",
    holds="product = u · v",
    requires="entries(u) = entries(v)",
)
