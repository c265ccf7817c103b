"""A nearest matrix of rank k at most, with the distance in the spectral norm, and all singular values."""

from symla.problems._problem import Problem

PROBLEM = Problem(
    takes="A: matrix, k: whole",
    answer="approximation as B: matrix, error: number, values: list",
    depends="inner_product: conjugate_first",
    goal="low_rank(A)",
    holds="singular_values_of(A, values); truncated(A, k, B, error, values)",
    examples=(
        "low_rank([[3, 0], [4, 5]], 1)",
        "low_rank([[1, 1], [0, 1]], 1)",
        "low_rank([[2, 0, 0], [0, 5, 0], [0, 0, 3]], 2)",
        "low_rank([[2, 1, 1], [1, 2, 1], [1, 1, 2]], 1)",
        "low_rank([[1, 2], [2, 4], [0, 0]], 1)",
        "low_rank([[1, 1, 0], [1, 1, 1]], 1)",
        "low_rank([[1, 2, 2], [2, 4, 4]], 1)",
        "low_rank([[1, i], [i, 3]], 1)",
        "low_rank([[1, 2], [3, 4]], 2)",
        "low_rank([[0, 0], [0, 0]], 1)",
        "low_rank([[1, 0], [0, 1]], 1)",
        "low_rank([[3], [4]], 1)",
    ),
)
