"""The polynomial of lowest degree, with leading coefficient 1, of which a square matrix is a zero."""

from symla.problems._problem import Problem

PROBLEM = Problem(
    takes="A: matrix",
    answer="polynomial: number",
    goal="minimal_polynomial(A)",
    holds="minimal_polynomial_of(A, polynomial)",
    requires="rows(A) = columns(A)",
    examples=(
        "minimal_polynomial([[2, 0], [0, 2]])",
        "minimal_polynomial([[3, 1], [-1, 1]])",
        "minimal_polynomial([[2, 1, 1], [1, 2, 1], [1, 1, 2]])",
        "minimal_polynomial([[2, 1, 0], [0, 2, 0], [0, 0, 3]])",
        "minimal_polynomial([[2, 1, 0, 0], [0, 2, 0, 0], [0, 0, 2, 0], [0, 0, 0, 3]])",
        "minimal_polynomial([[0, -1], [1, 0]])",
        "minimal_polynomial([[0, 1, 0], [0, 0, 1], [1, 1, 0]])",
        "minimal_polynomial([[0, 0], [0, 0]])",
        "minimal_polynomial([[5]])",
        "minimal_polynomial([[1, k, 0], [0, 1, 0], [0, 0, k]])",
        "minimal_polynomial([[1, k], [1, 1]])",
        "minimal_polynomial([[1, 2, 3], [4, 5, 6]])",
    ),
)
