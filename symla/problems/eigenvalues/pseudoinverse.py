"""The pseudoinverse of a matrix, by the four conditions of Penrose."""

from symla.problems._problem import Problem

PROBLEM = Problem(
    takes="A: matrix",
    answer="inverse as X: matrix",
    goal="pseudoinverse(A)",
    holds="A X A = A; X A X = X; conj(A X)^T = A X; conj(X A)^T = X A",
    depends="inner_product: conjugate_first",
    examples=(
        "pseudoinverse([[1, 0], [0, 1], [1, 1]])",
        "pseudoinverse([[1, 2], [2, 4]])",
        "pseudoinverse([[1, 2, 2]])",
        "pseudoinverse([[1, 2], [3, 4]])",
        "pseudoinverse([[1, 2, 3], [4, 5, 6], [7, 8, 9]])",
        "pseudoinverse([[1, i], [i, -1]])",
        "pseudoinverse([[0, 0], [0, 0]])",
        "pseudoinverse([[1, k], [2, 2]])",
        "pseudoinverse([[4]])",
    ),
)
