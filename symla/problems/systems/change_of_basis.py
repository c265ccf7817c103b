"""The matrix that turns coordinates in one basis into those in another one of the same space."""

from symla.problems._problem import Problem

PROBLEM = Problem(
    takes="from as b: vectors, to as c: vectors",
    answer="matrix: matrix",
    poses="old: from, new: to",
    holds="to matrix = from",
    requires="same_size(from, to); columns(from) = columns(to); independent(from); independent(to)",
    exists="inside(to, from)",
    examples=(
        "change_of_basis([[1, 0], [0, 1]], [[1, 1], [1, -1]])",
        "change_of_basis(from=[[1, 1], [1, -1]], to=[[1, 0], [0, 1]])",
        "change_of_basis([[1, 2], [3, 5]], [[2, 1], [1, 1]])",
        "change_of_basis([[1, 0, 0], [0, 1, 0], [0, 0, 1]], [[1, 0, 0], [1, 1, 0], [1, 1, 1]])",
        "change_of_basis([[2, 3, 5], [0, 1, 1]], [[1, 1, 2], [1, 2, 3]])",
        "change_of_basis([[1, 2], [3, 4]], [[1, 2], [3, 4]])",
        "change_of_basis([[1/2, 1], [0, 1/3]], [[1, 1], [0, 2]])",
        "change_of_basis([[sqrt(2), 0], [1, 1]], [[1, 1], [sqrt(2), 0]])",
        "change_of_basis([[1, 0], [0, 1]], [[1, i], [i, 1]])",
        "change_of_basis([[1, k], [0, 1]], [[1, 0], [k, 1]])",
        "change_of_basis([[1, k], [k, 1]], [[1, 0], [0, 1]])",
        "change_of_basis([[1, 0], [0, 1]], [[1, k], [2, 4]])",
        "change_of_basis([[3]], [[2]])",
        "change_of_basis([[2, 4]], [[1, 2]])",
        "change_of_basis([[1, 0], [0, 1]], [[1, 2], [2, 4]])",
        "change_of_basis([[1, 2], [2, 4]], [[1, 0], [0, 1]])",
        "change_of_basis([[1, 0, 0], [0, 1, 0]], [[1, 1, 0], [0, 1, 1]])",
        "change_of_basis([[1, 0, 0], [0, 1, 0]], [[1, 0, 0]])",
        "change_of_basis([[0, 0]], [[1, 2]])",
        "change_of_basis([[1, 0], [0, 1]], [[1, 0, 0], [0, 1, 0]])",
    ),
)
