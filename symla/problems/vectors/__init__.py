"""Scalars and vectors: multiples, sums, length, direction."""

TITLE = "Vectors"
PLACE = 10
