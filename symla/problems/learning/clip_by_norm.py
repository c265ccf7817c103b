"""A gradient g clipped to a norm c: g itself where ‖g‖ <= c, else (c/‖g‖) g, for c > 0."""

from symla.problems._problem import Problem

PROBLEM = Problem(
    takes="g: vector, max_norm as c: number",
    answer="clipped: vector",
    real=True,
    holds="clipped_to(g, max_norm, clipped)",
    requires="max_norm > 0",
    poses="g, c: max_norm",
    examples=(
        "clip_by_norm([3, 4], 2)",
        "clip_by_norm([3, 4], 10)",
        "clip_by_norm([3, -4], 5)",
        "clip_by_norm([1, -2, 3], 3)",
        "clip_by_norm([1, 2], 3)",
        "clip_by_norm([1/2, 0], 1/3)",
        "clip_by_norm([0, 0], 1)",
        "clip_by_norm([-7], 2)",
        "clip_by_norm([a, b], 5)",
        "clip_by_norm([a, 3], 2)",
        "clip_by_norm([3, 4], a)",
        "clip_by_norm([3, 4], 0)",
        "clip_by_norm([3, 4], -1)",
    ),
)
