"""Whether vectors are linearly independent; if they are not, a relation between them that is not all zeros."""

from symla.problems._problem import Problem

PROBLEM = Problem(
    takes="vectors as v: vectors",
    answer="independent: truth, relation: vector or nothing",
    holds="independence(vectors, independent, relation)",
    requires="same_size(vectors)",
    examples=(
        "linear_independence([[1, 4, 7], [2, 5, 8], [3, 6, 9]])",
        "linear_independence([[1, 2, 3], [0, 1, 4], [5, 6, 0]])",
        "linear_independence([[1, 2], [2, 4]])",
        "linear_independence([[2, 4, 6], [3, 6, 9]])",
        "linear_independence([[1, 0, 2], [0, 1, 3]])",
        "linear_independence([[1, 0], [0, 1], [1, 1]])",
        "linear_independence([[1, 2], [0, 0], [3, 4]])",
        "linear_independence([[1, 0, 0], [1, 1, 0], [2, 0, 0]])",
        "linear_independence([[1, 2, 3]])",
        "linear_independence([[0, 0]])",
        "linear_independence([[5]])",
        "linear_independence([[2], [3]])",
        "linear_independence([[1/2, 1/3], [1/4, 1/5]])",
        "linear_independence([[1, sqrt(2)], [sqrt(2), 2]])",
        "linear_independence([[1, i], [i, -1]])",
        "linear_independence([[1, k], [0, 1]])",
        "linear_independence([[1, k], [2, 2k]])",
        "linear_independence([[1, k], [k, 1]])",
        "linear_independence([[1, 2, 1], [2, 4, 0], [0, 0, 2], [1, 2, 2]])",
    ),
)
