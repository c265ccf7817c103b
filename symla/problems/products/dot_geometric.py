"""The dot product of two real vectors that are not zero, by their lengths and the angle between them."""

from symla.problems._problem import Problem

PROBLEM = Problem(
    takes="u: vector, v: vector",
    answer="product: number",
    goal="u · v",
    holds="product = u · v",
    requires="entries(u) = entries(v); ‖u‖ != 0; ‖v‖ != 0; u · v = conj(u · v)",
    poses="goal, vectors",
    narrower=True,
    depends="inner_product: conjugate_first",
    examples=(
        "dot_geometric([1, 2, 3], [4, -5, 6])",
        "dot_geometric([3, 4], [4, 3])",
        "dot_geometric([1, 0], [1, 1])",
        "dot_geometric([2, 3], [3, -2])",
        "dot_geometric([1, 2], [2, 4])",
        "dot_geometric([1/2, 0], [-1, 1])",
        "dot_geometric([sqrt(2), 1], [1, 0])",
        "dot_geometric([a, 1], [1, 0])",
        "dot_geometric([0, a], [1, 1])",
        "dot_geometric([3], [-2])",
        "dot_geometric([0, 0], [3, 4])",
        "dot_geometric([1, 2], [1, 2, 3])",
        "dot_geometric([1, i], [1, 1])",
    ),
)
