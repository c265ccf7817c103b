"""The projection of a vector onto what several vectors span: what lies in the span and leaves a perpendicular rest."""

from symla.problems._problem import Problem

PROBLEM = Problem(
    takes="a: vector, onto as v: vectors, method: auto | normal_equations | orthogonal_basis = auto",
    answer="projection: vector, remainder: vector",
    poses="a, vectors: onto",
    holds="projection + remainder = a; inside(onto, projection); perpendicular(onto, remainder)",
    requires="same_size(a, onto)",
    depends="inner_product: conjugate_first | bilinear",
    examples=(
        "project_onto_span([1, 2, 3], [[1, 0, 1], [0, 1, 1]])",
        "project_onto_span([6, 0, 0], onto=[[1, 1, 1], [0, 1, 2]])",
        "project_onto_span([1, 2, 3], onto=[[1, 1, 0], [1, -1, 0]])",
        "project_onto_span([1, 2, 3], onto=[[1, 1, 0], [1, 0, 1]], method=orthogonal_basis)",
        "project_onto_span([1, 2, 3], onto=[[1, 1, 0], [1, -1, 0]], method=normal_equations)",
        "project_onto_span([1, 2, 3, 4], onto=columns([[1, 0], [1, 1], [1, 2], [1, 3]]))",
        "project_onto_span([1, 2, 3], onto=[[1, 1, 1], [2, 2, 2]])",
        "project_onto_span([1, 2, 3], onto=[[1, 1, 1], [2, 2, 2], [0, 1, 1]], method=orthogonal_basis)",
        "project_onto_span([3, 4], onto=[[1, 2], [3, 4]])",
        "project_onto_span([0, 0, 1], onto=[[1, 0, 0], [0, 1, 0]])",
        "project_onto_span([1, 2], onto=[[0, 0], [0, 0]], method=orthogonal_basis)",
        "project_onto_span([1, 2, sqrt(2)], onto=[[1, 0, sqrt(2)], [0, 1, 1]])",
        "project_onto_span([1, i, 2], onto=[[1, i, 0], [0, 1, 1]])",
        "project_onto_span([1, 2, k], onto=[[1, 0, 1], [0, 1, 1]])",
        "project_onto_span([1, 1], onto=[[1, k], [k, 1]])",
        "project_onto_span([3, 4], [[1, 2]])",
        "project_onto_span([1, 2], onto=[[1, 2, 3], [4, 5, 6]])",
        "project_onto_span([1, 2], onto=[[0, 0], [0, 0]])",
    ),
)
