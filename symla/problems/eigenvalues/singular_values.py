"""The singular values of a matrix: the square roots of the eigenvalues of A^T A, or A A^T where that is smaller."""

from symla.problems._problem import Problem

PROBLEM = Problem(
    takes="A: matrix",
    answer="values: list",
    unordered="values",
    goal="singular_values(A)",
    holds="singular_values_of(A, values)",
    depends="inner_product: conjugate_first",
    examples=(
        "singular_values([[3, 0], [4, 5]])",
        "singular_values([[1, 1], [0, 1]])",
        "singular_values([[1, 0], [0, 1], [1, 1]])",
        "singular_values([[1, 2, 2]])",
        "singular_values([[1, 2], [2, 4]])",
        "singular_values([[0, 0], [0, 0]])",
        "singular_values([[1, i], [i, 1]])",
        "singular_values([[1, 1, 0], [0, 1, 1], [1, 1, 2]])",
        "singular_values([[-3]])",
        "singular_values([[k, 0], [0, 1]])",
    ),
)
