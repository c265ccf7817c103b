"""Scalars and vectors: scaling, adding, length, direction."""
