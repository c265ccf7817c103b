"""The determinant of a square matrix."""

from symla.problems._problem import Problem

PROBLEM = Problem(
    takes="A: matrix, method: auto | formula | sarrus | cofactors | row_reduction = auto, compare: truth = False",
    answer="determinant: number",
    goal="det(A)",
    holds="determinant = det(A)",
    requires="rows(A) = columns(A)",
    examples=(
        "determinant([[3, 8], [4, 6]])",
        "determinant([[2, -1, 3], [1, 4, -2], [5, 2, 1]])",
        "determinant([[1, 2, 3], [0, 4, 0], [5, 6, 7]])",
        "determinant([[2, 1, 7], [0, 3, k], [0, 0, 4]])",
        "determinant([[1, 0, 0], [2, 0, 3], [4, 0, 5]])",
        "determinant([[0, 2, 1], [3, 1, 4], [1, 5, 9]], method=row_reduction)",
        "determinant([[2, -1, 3], [1, 4, -2], [5, 2, 1]], compare=True)",
        "determinant([[1, 2], [2, 4]], method=row_reduction)",
        "determinant([[2, 4, 1, 3], [1, 1, 2, 0], [3, 5, 2, 1], [4, 2, 2, 6]])",
        "determinant([[0, 0, 3, 0], [1, 2, 4, 5], [2, 1, 7, 0], [1, 0, 2, 1]])",
        "determinant([[a, b], [c, d]])",
        "determinant([[k, 1, 0], [1, k, 1], [0, 1, k]])",
        "determinant([[k, 1], [1, k]], method=row_reduction)",
        "determinant([[0, 3, 1, 0, k], [2, k, 0, 1, 0], [0, 0, 3, 0, 1], [4, 1, 0, k, 0], [0, 2, 0, 1, 3]])",
        "determinant([[1/2, 1/3], [sqrt(2), 4]])",
        "determinant([[1 + i, 2], [3, 1 - i]])",
        "determinant([[-7]])",
        "determinant([[1, 2, 3], [4, 5, 6]])",
    ),
)
