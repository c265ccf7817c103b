"""Scalars and vectors: multiples, sums, length, direction."""
