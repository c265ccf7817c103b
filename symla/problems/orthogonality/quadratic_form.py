"""The quadratic form of a matrix, x^T A x, as a polynomial in the components of x."""

from symla.problems._problem import Problem

PROBLEM = Problem(
    takes="A: matrix",
    answer="polynomial: sum, variables: vector",
    goal="form(A)",
    holds="variables^T A variables = polynomial; variables_of(A, variables)",
    requires="rows(A) = columns(A)",
    instead="A polynomial: quadratic_form_matrix",
    real=True,
    examples=(
        "quadratic_form([[1, 2], [2, 5]])",
        "quadratic_form([[2, -1, 0], [-1, 2, -1], [0, -1, 2]])",
        "quadratic_form([[1, 3], [1, 2]])",
        "quadratic_form([[0, 1], [1, 0]])",
        "quadratic_form([[1/2, 1/3], [1/3, 1]])",
        "quadratic_form([[1, k], [k, 1]])",
        "quadratic_form([[1, 0, 0, 0], [0, 2, 0, 0], [0, 0, 3, 1], [0, 0, 1, 4]])",
        "quadratic_form([[0, 0], [0, 0]])",
        "quadratic_form([[-3]])",
        "quadratic_form([[1, 2, 3], [4, 5, 6]])",
    ),
)
