"""The angle between two real vectors that are not zero: between 0 and π, with ‖u‖ ‖v‖ cos θ = u · v."""

from symla.problems._problem import Problem

PROBLEM = Problem(
    takes="u: vector, v: vector",
    answer="angle: angle",
    holds="‖u‖ ‖v‖ cos(angle) = u · v; angle >= 0; angle <= pi",
    requires="entries(u) = entries(v); ‖u‖ != 0; ‖v‖ != 0; u · v = conj(u · v)",
)
