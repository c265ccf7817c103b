"""The cosine similarity of two vectors that are not zero: u · v divided by both lengths."""

from symla.problems._problem import Problem

PROBLEM = Problem(
    takes="u: vector, v: vector",
    answer="similarity: number",
    goal="(u · v)/(‖u‖ ‖v‖)",
    holds="‖u‖ ‖v‖ similarity = u · v",
    requires="entries(u) = entries(v); ‖u‖ != 0; ‖v‖ != 0",
    poses="vectors",
    depends="inner_product: conjugate_first",
    examples=(
        "cosine_similarity([1, 2, 3], [4, -5, 6])",
        "cosine_similarity([3, 4], [4, 3])",
        "cosine_similarity([1, 2], [2, 4])",
        "cosine_similarity([1, 2], [-1, -2])",
        "cosine_similarity([2, 3], [3, -2])",
        "cosine_similarity([1/2, 0], [1, 1])",
        "cosine_similarity([sqrt(2), 1], [1, 0])",
        "cosine_similarity([a, 1], [1, 0])",
        "cosine_similarity([a, 0], [1, 1])",
        "cosine_similarity([1, i], [1, 1])",
        "cosine_similarity([-3], [5])",
        "cosine_similarity([0, 0], [1, 2])",
        "cosine_similarity([1, 2], [1, 2, 3])",
    ),
)
