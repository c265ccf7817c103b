"""A step of k-means: a point belongs to the first of the centroids nearest to it, and a centroid moves to the mean of
its points, or stays where it has none.
"""

from symla.problems._problem import Problem

PROBLEM = Problem(
    takes="points as p: vectors, centroids as c: vectors",
    answer="labels: list, centroids as moved: list",
    real=True,
    holds="kmeans(points, centroids, labels, moved)",
    requires="same_size(points, centroids)",
    examples=(
        "kmeans_step([[a], [4], [b + 1]], [[1]])",
        "kmeans_step([[1, 1], [2, 1], [8, 7], [9, 9]], [[1, 2], [8, 8]])",
        "kmeans_step([[0, 0], [2, 0], [4, 0]], [[1, 0], [3, 0]])",
        "kmeans_step([[1, 2], [3, -4], [-1, 0]], [[0, 0], [2, -3], [9, 9]])",
        "kmeans_step([[1, 1], [3, 1]], [[2, 1]])",
        "kmeans_step([[0], [1], [4], [10]], [[0], [1]])",
        "kmeans_step([[1/2, 0], [1, 1/3]], [[0, 0], [1, 0]])",
        "kmeans_step([[sqrt(2), 0], [3, 0]], [[1, 0], [3, 0]])",
        "kmeans_step([[-7], [2], [4]], [[0], [3]])",
        "kmeans_step([[a, 0], [a, 4]], [[a, 1], [a, 3]])",
        "kmeans_step([[1, 2], [3, 4]], [[0, 0, 0]])",
    ),
)
