"""A basis of the orthogonal complement of vectors: of all vectors that are perpendicular to each of them."""

from symla.problems._problem import Problem

PROBLEM = Problem(
    takes="vectors as v: vectors",
    answer="basis: list",
    holds="basis_of_null_space(vectors^H, basis)",
    requires="same_size(vectors)",
    depends="inner_product: conjugate_first | bilinear",
    otherwise=(("bilinear", "basis_of_null_space(vectors^T, basis)"),),
    examples=(
        "orthogonal_complement([[1, 2, 3], [4, 5, 6]])",
        "orthogonal_complement([[1, 1, 1]])",
        "orthogonal_complement([[1, 0, 1, 0], [0, 1, 0, 1]])",
        "orthogonal_complement([[3, 4]])",
        "orthogonal_complement([[1, 2], [3, 4]])",
        "orthogonal_complement([[1, 2, 2], [2, 4, 4]])",
        "orthogonal_complement([[0, 0]])",
        "orthogonal_complement([[1/2, 1/3, 1]])",
        "orthogonal_complement([[sqrt(2), 1, 0], [0, 1, sqrt(2)]])",
        "orthogonal_complement([[1, i, 0]])",
        "orthogonal_complement([[1, i], [i, -1]])",
        "orthogonal_complement([[1, k, 0], [0, 1, 1]])",
        "orthogonal_complement([[1, k], [k, 1]])",
        "orthogonal_complement([[cos(t), sin(t)]])",
        "orthogonal_complement([[5]])",
    ),
)
