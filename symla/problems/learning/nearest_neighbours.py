"""The k points nearest to a query, nearest first, of equal ones the one that comes first; and how far they are."""

from symla.problems._problem import Problem

PROBLEM = Problem(
    takes="query: vector, points: vectors, k: whole, metric: word",
    answer="indices: list, distances: list",
    holds="nearest(query, points, k, metric, indices, distances)",
    requires="same_size(points, query); k >= 1; k <= columns(points)",
)
