"""The dot product of two vectors, the sum of u_i v_i; over the complex numbers the second is conjugated."""

from symla.problems._problem import Problem

PROBLEM = Problem(
    takes="u: vector, v: vector",
    answer="product: number",
    goal="u · v",
    holds="product = u · v",
    requires="entries(u) = entries(v)",
    poses="goal, vectors",
    depends="inner_product: conjugate_first | bilinear",
    examples=(
        "dot([1, 2, 3], [4, -5, 6])",
        "dot([2, 3], [3, -2])",
        "dot([1, -2], [2, -4])",
        "dot([1, -2], [-3, 6])",
        "dot([1, 0, 2], [-3, 5, 1])",
        "dot([0, 0], [3, 4])",
        "dot([3, 4], [3, 4])",
        "dot([1/2, 2/3], [4, -3/5])",
        "dot([sqrt(2), 1], [sqrt(8), -1])",
        "dot([a, 2], [3, b])",
        "dot([a, b], [-b, a])",
        "dot([a, 1], [a, 3])",
        "dot([a, -1], [a, 1])",
        "dot([1+i, 2], [3, i])",
        "dot([1, i], [1, -i])",
        "dot([6], [-7])",
        "dot([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], [1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0])",
        "dot([1, 2], [3, 4, 5])",
    ),
)
