"""The coordinates of a vector in a basis of a space in which it lies."""

from symla.problems._problem import Problem

PROBLEM = Problem(
    takes="v: vector, basis as b: vectors",
    answer="coordinates: vector",
    poses="v, vectors: basis",
    holds="basis coordinates = v",
    requires="same_size(basis, v); independent(basis)",
    exists="inside(basis, v)",
    examples=(
        "coordinates([3, 1], [[1, 1], [1, -1]])",
        "coordinates([1, 2, 3], [[1, 0, 0], [1, 1, 0], [1, 1, 1]])",
        "coordinates([5, 4], [[2, 1], [3, 4]])",
        "coordinates([4, 5, 9], [[1, 1, 2], [1, 2, 3]])",
        "coordinates([0, 0], [[1, 2], [3, 4]])",
        "coordinates([a, b], [[1, 1], [1, -1]])",
        "coordinates([a, b], [[1, k], [k, 1]])",
        "coordinates([a, b, c], [[1, 1, 2], [1, 2, 3]])",
        "coordinates([3, 6], [[1, 2]])",
        "coordinates([1/2, 1], [[1/3, 1], [1, 0]])",
        "coordinates([2, sqrt(2)], [[sqrt(2), 1], [1, 0]])",
        "coordinates([2, 0], [[1, i], [i, 1]])",
        "coordinates([6], [[4]])",
        "coordinates([1, 2], [[1, 0], [0, 1]])",
        "coordinates([4, 5, 8], [[1, 1, 2], [1, 2, 3]])",
        "coordinates([sqrt(2), 1], [[1, 1]])",
        "coordinates([3, 4], [[1, 2], [2, 4]])",
        "coordinates([1, 1], [[1, 0], [0, 1], [1, 1]])",
        "coordinates([1, 2, 3], [[1, 2], [3, 4]])",
    ),
)
