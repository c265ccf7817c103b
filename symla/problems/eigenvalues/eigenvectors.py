"""The eigenspaces of a square matrix: for every eigenvalue x the vectors v with A v = x v, by a basis."""

from symla.problems._problem import Problem

PROBLEM = Problem(
    takes="A: matrix",
    answer="eigenspaces: list",
    goal="eigenvectors(A)",
    holds="eigenspaces_of(A, eigenspaces)",
    requires="rows(A) = columns(A)",
    examples=(
        "eigenvectors([[2, 1], [1, 2]])",
        "eigenvectors([[4, 1], [2, 3]])",
        "eigenvectors([[2, 3], [1, 2]])",
        "eigenvectors([[0, -1], [1, 0]])",
        "eigenvectors([[1, -2], [2, 1]])",
        "eigenvectors([[3, 1], [-1, 1]])",
        "eigenvectors([[2, 0], [0, 2]])",
        "eigenvectors([[2, 1, 1], [1, 2, 1], [1, 1, 2]])",
        "eigenvectors([[2, 1, 0], [0, 2, 0], [0, 0, 3]])",
        "eigenvectors([[2, 1, 0], [1, 1, 1], [0, 1, 4]])",
        "eigenvectors([[1/2, 1/2], [1/3, 2/3]])",
        "eigenvectors([[sqrt(2), 1], [1, sqrt(2)]])",
        "eigenvectors([[1, k], [k, 1]])",
        "eigenvectors([[1, 1], [0, k]])",
        "eigenvectors([[cos(t), -sin(t)], [sin(t), cos(t)]])",
        "eigenvectors([[0, 1], [k, 0]])",
        "eigenvectors([[7]])",
        "eigenvectors([[1, 2, 3], [4, 5, 6]])",
    ),
)
