"""The factorization A = Q R: the columns of Q are orthonormal, R is upper triangular with a positive
diagonal, or with the signs on its diagonal that reflections give.
"""

from symla.problems._problem import Problem

PROBLEM = Problem(
    takes="A: matrix",
    answer="Q: matrix, R: matrix",
    goal="qr(A)",
    holds="A = Q R; Q^H Q = R^0; upper_triangular(R); positive_diagonal(R)",
    requires="independent(A)",
    sought="A = Q R",
    depends="inner_product: conjugate_first, qr: reflections",
    otherwise=(("reflections", "A = Q R; Q^H Q = R^0; upper_triangular(R); signs_of_reflections(Q, R)"),),
    examples=(
        "qr([[1, 1], [1, 0], [0, 1]])",
        "qr([[3, 1], [4, 2]])",
        "qr([[1, 1, 0], [1, 0, 1], [0, 1, 1]])",
        "qr([[1, 2], [2, 3], [2, 1]])",
        "qr([[2, 0], [0, 3]])",
        "qr([[0, 1], [1, 0]])",
        "qr([[1/2, 1], [1/2, 0]])",
        "qr([[sqrt(2), 1], [0, 1]])",
        "qr([[1, i], [i, 0]])",
        "qr([[1, k], [1, 1]])",
        "qr([[3], [4]])",
        "qr([[a], [b]])",
        "qr([[-5]])",
        "qr([[1, 2], [2, 4], [2, 4]])",
        "qr([[1, 2, 3], [0, 1, 1]])",
        "qr([[0, 1], [0, 2]])",
    ),
)
