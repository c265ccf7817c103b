"""Norms of vectors and matrices."""

TITLE = "Norms"
PLACE = 20
