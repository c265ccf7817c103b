"""The dot product of two real vectors that are not zero, by their lengths and the angle between them."""

from symla.problems._problem import Problem

PROBLEM = Problem(
    takes="u: vector, v: vector",
    answer="product: number",
    holds="product = u · v",
    requires="entries(u) = entries(v); ‖u‖ != 0; ‖v‖ != 0; u · v = conj(u · v)",
)
