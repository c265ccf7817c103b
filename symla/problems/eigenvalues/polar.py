"""A = U P with perpendicular unit vectors as the columns of U, and with a P that has no negative eigenvalues and is
equal to its conjugate transpose.
"""

from symla.problems._problem import Problem

PROBLEM = Problem(
    takes="A: matrix",
    answer="U: matrix, P: matrix",
    depends="inner_product: conjugate_first",
    goal="polar(A)",
    holds="conj(U)^T U = P^0; positive_semidefinite(P); A = U P",
    requires="rows(A) >= columns(A)",
    examples=(
        "polar([[3, 0], [4, 5]])",
        "polar([[0, -2], [1, 0]])",
        "polar([[1, 1], [0, 1]])",
        "polar([[2, 1], [1, 2]])",
        "polar([[1, 2], [2, 4]])",
        "polar([[1, 1], [1, -1], [1, 0]])",
        "polar([[2, 0, 0], [0, 0, -3], [0, 1, 0]])",
        "polar([[1, i], [i, 1]])",
        "polar([[1, k], [k, 1]])",
        "polar([[a, b], [-b, a]])",
        "polar([[k, k], [0, 0]])",
        "polar([[0, 0], [0, 0]])",
        "polar([[-3]])",
        "polar([[1, 2, 3], [4, 5, 6]])",
    ),
)
