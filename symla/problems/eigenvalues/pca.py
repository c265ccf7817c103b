"""Principal components of samples, which are the rows of a matrix: the directions in which they vary most."""

from symla.problems._problem import Problem

PROBLEM = Problem(
    takes="X: matrix, k: whole",
    answer="axes as Q: matrix, variances: list, shares: list, coordinates as Y: matrix",
    goal="pca(X)",
    holds="principal_components(X, k, Q, variances, shares, Y)",
    requires="rows(X) != 1; varies(X)",
    real=True,
    in_decimals=True,
    examples=(
        "pca([[1, 1], [2, 3], [3, 2], [6, 6]], 1)",
        "pca([[0, 0], [4, 2], [2, 4]], 2)",
        "pca([[1, 2], [2, 4], [3, 6]], 2)",
        "pca([[1, 0, 0], [0, 1, 0], [0, 0, 1]], 2)",
        "pca([[1], [2], [6]], 1)",
        "pca([[2, 2], [2, 2]], 1)",
        "pca([[1, 2, 3]], 1)",
        "pca([[a], [b]], 1)",
    ),
)
