"""The eigenvalues of a square matrix: all numbers x with A v = x v for a vector v other than zero, with repetition."""

from symla.problems._problem import Problem

PROBLEM = Problem(
    takes="A: matrix, roots: named | radicals = named",
    answer="values: list",
    poses="A",
    unordered="values",
    goal="eigenvalues(A)",
    holds="eigenvalues_of(A, values)",
    requires="rows(A) = columns(A)",
    examples=(
        "eigenvalues([[2, 1], [1, 2]])",
        "eigenvalues([[2, 3], [1, 2]])",
        "eigenvalues([[0, -1], [1, 0]])",
        "eigenvalues([[1, -2], [2, 1]])",
        "eigenvalues([[3, 1], [-1, 1]])",
        "eigenvalues([[2, 1, 0], [1, 3, 1], [0, 1, 2]])",
        "eigenvalues([[2, 5, 7], [0, 2, 4], [0, 0, -1]])",
        "eigenvalues([[3, 0, 0], [1, 2, 4], [5, 1, 2]])",
        "eigenvalues([[0, 1, 0], [0, 0, 1], [1, 0, 0]])",
        "eigenvalues([[0, 1, 0], [0, 0, 1], [1, 1, 0]])",
        "eigenvalues([[0, 1, 0], [0, 0, 1], [5, -3, 2]], roots=radicals)",
        "eigenvalues([[0, 1, 0], [0, 0, 1], [-1, 3, 0]], roots=radicals)",
        "eigenvalues([[0, 2], [1, 0]])",
        "eigenvalues([[1/2, 1/2], [1/3, 2/3]])",
        "eigenvalues([[sqrt(2), 1], [1, sqrt(2)]])",
        "eigenvalues([[i, 1], [1, -i]])",
        "eigenvalues([[1, k], [k, 1]])",
        "eigenvalues([[1, a], [1, 1]])",
        "eigenvalues([[cos(t), -sin(t)], [sin(t), cos(t)]])",
        "eigenvalues([[1, 2], [3, k]])",
        "eigenvalues([[0, 0], [0, 0]])",
        "eigenvalues([[7]])",
        "eigenvalues([[1, 2, 3], [4, 5, 6]])",
    ),
)
