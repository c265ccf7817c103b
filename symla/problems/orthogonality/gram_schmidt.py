"""An orthogonal basis of what vectors span: each vector without what lies in the span of those before it."""

from symla.problems._problem import Problem

PROBLEM = Problem(
    takes="vectors as a: vectors, normalize: truth = False, whole: truth = False",
    answer="basis: list",
    poses="vectors, normalize",
    holds="orthogonalized(vectors, basis, normalize, whole)",
    requires="same_size(vectors)",
    depends="inner_product: conjugate_first | bilinear",
    examples=(
        "gram_schmidt([[1, 1, 0], [1, 0, 1]])",
        "gram_schmidt([[1, 1, 1], [0, 1, 1], [0, 0, 1]])",
        "gram_schmidt([[1, 1, 1], [0, 1, 1], [0, 0, 1]], whole=True)",
        "gram_schmidt([[3, 4], [1, 2]], normalize=True)",
        "gram_schmidt([[1, 1, 0], [1, 0, 1], [0, 1, 1]], normalize=True)",
        "gram_schmidt([[1, 2, 2], [2, 4, 4], [1, 0, 1]])",
        "gram_schmidt([[0, 0], [1, 2], [2, 4]])",
        "gram_schmidt([[1, 2], [-2, 1]])",
        "gram_schmidt([[1/2, 1/3], [1, 0]], whole=True)",
        "gram_schmidt([[1, sqrt(2)], [1, 0]])",
        "gram_schmidt([[1, i], [1, 1]])",
        "gram_schmidt([[1, k], [1, 1]])",
        "gram_schmidt([[k, 0], [1, 1]])",
        "gram_schmidt([[1, 1], [s, t]])",
        "gram_schmidt([[1, 2, 3]])",
        "gram_schmidt([[0, 0, 0]])",
        "gram_schmidt([[4]], normalize=True)",
    ),
)
