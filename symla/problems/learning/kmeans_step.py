"""A step of k-means: a point belongs to the first of the centroids nearest to it, and a centroid moves to the mean of
its points, or stays where it has none.
"""

from symla.problems._problem import Problem

PROBLEM = Problem(
    takes="points: vectors, centroids: vectors",
    answer="labels: list, centroids as moved: list",
    holds="kmeans(points, centroids, labels, moved)",
    requires="same_size(points, centroids)",
)
