"""The rank of a matrix: how many of its columns are linearly independent."""

from symla.problems._problem import Problem

PROBLEM = Problem(
    takes="A: matrix",
    answer="rank: number",
    bar="A",
    goal="rank(A)",
    holds="rank = rank(A)",
    examples=(
        "rank([[1, 2, 3], [4, 5, 6], [7, 8, 9]])",
        "rank([[2, 1, -1], [-3, -1, 2], [-2, 1, 2]])",
        "rank([[1, 2, 0, 1], [2, 4, 1, 3]])",
        "rank([[1, 2], [2, 4], [3, 6]])",
        "rank([[0, 0], [0, 0]])",
        "rank([[1/2, 1/3], [3/2, 1]])",
        "rank([[sqrt(2), 2], [1, sqrt(2)]])",
        "rank([[1, i], [i, -1]])",
        "rank([[1, k], [2, 2k]])",
        "rank([[1, k, 1], [k, 1, 1], [1, 1, k]])",
        "rank([[a, b], [b, a]])",
        "rank([[3]])",
        "rank([1, 2 | 3; 2, 4 | 7])",
    ),
)
