"""The cosine similarity of two vectors that are not zero: u · v divided by both lengths."""

from symla.problems._problem import Problem

PROBLEM = Problem(
    takes="u: vector, v: vector",
    answer="similarity: number",
    holds="‖u‖ ‖v‖ similarity = u · v",
    requires="entries(u) = entries(v); ‖u‖ != 0; ‖v‖ != 0",
)
