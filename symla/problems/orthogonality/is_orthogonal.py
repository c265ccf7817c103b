"""Whether a matrix is orthogonal, Q^T Q = I; over the complex numbers unitary, with the conjugate transpose."""

from symla.problems._problem import Problem

PROBLEM = Problem(
    takes="A: matrix",
    answer="orthogonal: truth",
    holds="orthogonality(A, orthogonal)",
    depends="inner_product: conjugate_first",
    examples=(
        "is_orthogonal([[3/5, -4/5], [4/5, 3/5]])",
        "is_orthogonal([[1/3, 2/3, 2/3], [2/3, 1/3, -2/3], [2/3, -2/3, 1/3]])",
        "is_orthogonal([[0, 1], [1, 0]])",
        "is_orthogonal([[1, 1], [1, -1]])",
        "is_orthogonal([[1, 2], [3, 4]])",
        "is_orthogonal([[1, 1], [0, 1]])",
        "is_orthogonal([[sqrt(2)/2, -sqrt(2)/2], [sqrt(2)/2, sqrt(2)/2]])",
        "is_orthogonal([[cos(t), -sin(t)], [sin(t), cos(t)]])",
        "is_orthogonal([[k, 0], [0, 1]])",
        "is_orthogonal([[k, 1], [1, k]])",
        "is_orthogonal([[1, i], [i, 1]])",
        "is_orthogonal([[0, i], [i, 0]])",
        "is_orthogonal([[-1]])",
        "is_orthogonal([[0, 0], [0, 0]])",
        "is_orthogonal([[1, 0], [0, 1], [0, 0]])",
    ),
)
