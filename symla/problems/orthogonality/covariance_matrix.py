"""The covariance matrix of samples, which are the rows of a matrix: Z^T Z/(m - 1), where Z has the means taken away."""

from symla.problems._problem import Problem

PROBLEM = Problem(
    takes="X: matrix",
    answer="covariance: matrix, mean: vector, centred: matrix",
    goal="cov(X)",
    holds="covariance(X, mean, centred, covariance)",
    requires="rows(X) != 1",
    real=True,
    examples=(
        "covariance_matrix([[1, 2], [2, 4], [3, 9]])",
        "covariance_matrix([[1, 0], [0, 1], [-1, 2], [4, 1]])",
        "covariance_matrix([[1, 2, 3], [3, 2, 1]])",
        "covariance_matrix([[1], [2], [6]])",
        "covariance_matrix([[1/2, 1], [1, 0], [0, 1]])",
        "covariance_matrix([[1, a], [3, b]])",
        "covariance_matrix([[1, sqrt(2)], [0, 0]])",
        "covariance_matrix([[2, 2], [2, 2]])",
        "covariance_matrix([[1, 2, 3]])",
    ),
)
