"""The transpose of a matrix: its rows become columns."""

from symla.problems._problem import Problem

PROBLEM = Problem(
    takes="A: matrix",
    answer="transpose: matrix",
    goal="A^T",
    holds="transpose^T = A",
    poses="data",
    examples=(
        "transpose([[1, 2, 3], [4, 5, 6]])",
        "transpose([[1, 2], [3, 4]])",
        "transpose([[1, -2, 3]])",
        "transpose([[1/2], [sqrt(3)]])",
        "transpose([[1, 2], [2, 5]])",
        "transpose([[0, 3], [-3, 0]])",
        "transpose([[a, b], [1, a]])",
        "transpose([[7]])",
        "transpose([[1+i, 2], [0, 3i]])",
    ),
)
