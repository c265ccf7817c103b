"""The characteristic polynomial of a square matrix A: det(A - lambda I), a polynomial in lambda; by another
convention det(lambda I - A).
"""

from symla.problems._problem import Problem

PROBLEM = Problem(
    takes="A: matrix",
    answer="polynomial: number",
    holds="characteristic_polynomial_of(A, polynomial)",
    requires="rows(A) = columns(A)",
    depends="characteristic_polynomial: det(x I - A)",
    otherwise=(("det(x I - A)", "monic_characteristic_polynomial_of(A, polynomial)"),),
    examples=(
        "characteristic_polynomial([[2, 1], [1, 2]])",
        "characteristic_polynomial([[1, 2], [3, 4]])",
        "characteristic_polynomial([[0, -1], [1, 0]])",
        "characteristic_polynomial([[3, 1], [-1, 1]])",
        "characteristic_polynomial([[2, 0], [0, -2]])",
        "characteristic_polynomial([[1, 2], [2, 4]])",
        "characteristic_polynomial([[2, 1, 0], [1, 3, 1], [0, 1, 2]])",
        "characteristic_polynomial([[1, 2, 3], [4, 5, 6], [7, 8, 9]])",
        "characteristic_polynomial([[2, 1, 1], [1, 2, 1], [1, 1, 2]])",
        "characteristic_polynomial([[0, 1, 0], [0, 0, 1], [1, 1, 0]])",
        "characteristic_polynomial([[3, 0, 0], [1, 2, 4], [5, 1, 2]])",
        "characteristic_polynomial([[2, 5, 7], [0, 2, 4], [0, 0, -1]])",
        "characteristic_polynomial([[1, 2, 0, 0], [3, 4, 0, 0], [1, 0, 2, 1], [0, 1, 1, 2]])",
        "characteristic_polynomial([[1/2, 1/3], [1/4, 1/5]])",
        "characteristic_polynomial([[sqrt(2), 1], [1, sqrt(2)]])",
        "characteristic_polynomial([[i, 1], [1, -i]])",
        "characteristic_polynomial([[a, b], [c, d]])",
        "characteristic_polynomial([[1, k], [k, 1]])",
        "characteristic_polynomial([[0, 0], [0, 0]])",
        "characteristic_polynomial([[7]])",
        "characteristic_polynomial([[1, 2, 3], [4, 5, 6]])",
    ),
)
