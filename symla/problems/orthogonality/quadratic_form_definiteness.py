"""Which signs the values of a quadratic form x^T A x have: whether it is positive or negative definite, or neither."""

from symla.problems._problem import Problem

PROBLEM = Problem(
    takes="A: matrix, method: auto | squares | minors = auto",
    answer="definiteness: word",
    goal="form(A)",
    holds="definiteness(A, definiteness)",
    requires="rows(A) = columns(A); A = A^T",
    real=True,
    examples=(
        "quadratic_form_definiteness([[2, 1], [1, 3]])",
        "quadratic_form_definiteness([[2, -1, 0], [-1, 2, -1], [0, -1, 2]])",
        "quadratic_form_definiteness([[2, -1, 0], [-1, 2, -1], [0, -1, 2]], method=minors)",
        "quadratic_form_definiteness([[1, 2], [2, 1]])",
        "quadratic_form_definiteness([[-1, 1], [1, -2]])",
        "quadratic_form_definiteness([[-1, 1], [1, -2]], method=minors)",
        "quadratic_form_definiteness([[1, 2], [2, 4]])",
        "quadratic_form_definiteness([[-1, 1, 0], [1, -1, 0], [0, 0, 0]])",
        "quadratic_form_definiteness([[0, 1], [1, 0]])",
        "quadratic_form_definiteness([[0, 1], [1, 3]])",
        "quadratic_form_definiteness([[0, 0], [0, 0]])",
        "quadratic_form_definiteness([[1, 3], [3, 2]], method=minors)",
        "quadratic_form_definiteness([[1/2, 1/3], [1/3, 1]])",
        "quadratic_form_definiteness([[sqrt(2), 1], [1, sqrt(2)]])",
        "quadratic_form_definiteness([[1, k], [k, 1]])",
        "quadratic_form_definiteness([[k, 1], [1, 2]])",
        "quadratic_form_definiteness([[k, 1], [1, k]])",
        "quadratic_form_definiteness([[2, a], [a, b]])",
        "quadratic_form_definiteness([[-3]])",
        "quadratic_form_definiteness([[k]])",
        "quadratic_form_definiteness([[1, 2], [3, 4]])",
        "quadratic_form_definiteness([[1, 2, 3], [2, 4, 5]])",
    ),
)
