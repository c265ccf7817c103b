"""A P = P J with an invertible P and a matrix J in Jordan form."""

from symla.problems._problem import Problem

PROBLEM = Problem(
    takes="A: matrix",
    answer="P: matrix, J: matrix",
    goal="jordan(A)",
    holds="rows(P) = columns(P); jordan_form(J); independent(P); A P = P J",
    requires="rows(A) = columns(A)",
    examples=(
        "jordan([[3, 1], [-1, 1]])",
        "jordan([[4, 1], [2, 3]])",
        "jordan([[2, 1, 0], [0, 2, 0], [0, 0, 3]])",
        "jordan([[2, 1, 1], [0, 2, 1], [0, 0, 2]])",
        "jordan([[0, 1, 0], [0, 0, 0], [0, 0, 0]])",
        "jordan([[1, 1], [0, k]])",
        "jordan([[4]])",
        "jordan([[1, 2, 3], [4, 5, 6]])",
    ),
)
