"""The x for which A x comes nearest to b, A^T A x = A^T b; of several the shortest, and what may be added to it."""

from symla.problems._problem import Problem

PROBLEM = Problem(
    takes="A: matrix, b: vector",
    answer="solution: vector, homogeneous: list, residual: vector, error: number",
    holds=(
        "A^H A solution = A^H b; basis_of_null_space(A, homogeneous); perpendicular(homogeneous, solution); "
        "residual + A solution = b; error = ‖residual‖"
    ),
    requires="entries(b) = rows(A)",
    depends="inner_product: conjugate_first",
    examples=(
        "least_squares([[1, 0], [1, 1], [1, 2]], [6, 0, 0])",
        "least_squares([[1, 1], [1, 2], [1, 3], [1, 4]], [1, 3, 2, 5])",
        "least_squares([[2, 0], [1, 1], [0, 2]], [1, 0, -1])",
        "least_squares([[1, 2], [3, 4]], [5, 6])",
        "least_squares([[1], [2], [2]], [1, 1, 1])",
        "least_squares([[1, 1], [1, 1], [1, 1]], [1, 2, 3])",
        "least_squares([[1, 1, 0], [1, 1, 0], [1, 0, 1], [1, 0, 1]], [1, 3, 8, 2])",
        "least_squares([[1, 2, 2]], [9])",
        "least_squares([[0, 0], [0, 0]], [1, 2])",
        "least_squares([[1/2, 0], [1, 1], [0, 1/3]], [1, 0, 1])",
        "least_squares([[sqrt(2), 0], [0, 1], [1, 1]], [1, 1, 0])",
        "least_squares([[1, 0], [i, 1], [0, i]], [1, 0, 1])",
        "least_squares([[1, k], [1, 0]], [1, 2])",
        "least_squares([[1, 0], [1, 1], [1, 2]], [a, b, c])",
        "least_squares([[1, 2], [3, 4]], [1, 2, 3])",
    ),
)
