"""A = U S V^T with orthogonal U and V (unitary, where A is not real), and on the diagonal of S numbers that are not
negative, the largest first.
"""

from symla.problems._problem import Problem

PROBLEM = Problem(
    takes="A: matrix",
    answer="U: matrix, S: matrix, V: matrix",
    goal="svd(A)",
    holds="conj(U)^T U = U^0; conj(V)^T V = V^0; singular_matrix(S); A = U S conj(V)^T",
    depends="inner_product: conjugate_first, svd: reduced",
    otherwise=(
        (
            "reduced",
            "conj(U)^T U = S^0; conj(V)^T V = S^0; singular_matrix(S); positive_diagonal(S); A = U S conj(V)^T",
        ),
    ),
    examples=(
        "svd([[3, 0], [4, 5]])",
        "svd([[2, 0], [0, -3]])",
        "svd([[1, 2], [2, 4]])",
        "svd([[1, 1], [1, -1], [0, 0]])",
        "svd([[1, 2, 2]])",
        "svd([[3, 2, 2], [2, 3, -2]])",
        "svd([[1, 1, 0], [2, 2, 0]])",
        "svd([[1, 0, 0, 1], [0, 1, 0, 1], [0, 0, 1, 1]])",
        "svd([[0, 0, 0]])",
        "svd([[1], [2]])",
        "svd([[0, 0], [0, 0]])",
        "svd([[-3]])",
        "svd([[1, k], [0, 0]])",
    ),
)
