"""The trace of a square matrix: the sum of its diagonal."""

from symla.problems._problem import Problem

PROBLEM = Problem(
    takes="A: matrix",
    answer="trace: number",
    goal="tr(A)",
    holds="trace = tr(A)",
    requires="rows(A) = columns(A)",
    poses="data",
    examples=(
        "trace([[1, 2], [3, 4]])",
        "trace([[1, 0, 5], [2, -5, 4], [7, 8, 9]])",
        "trace([[2, 7], [0, -2]])",
        "trace([[1/2, 3], [1, 1/3]])",
        "trace([[sqrt(2), 1], [1, sqrt(2)]])",
        "trace([[a, 1], [2, b]])",
        "trace([[1, 0, 0], [0, 1, 0], [0, 0, 1]])",
        "trace([[-7]])",
        "trace([[1+i, 2], [0, 1-i]])",
        "trace([[1, 2, 3], [4, 5, 6]])",
        "trace([[1], [2]])",
    ),
)
