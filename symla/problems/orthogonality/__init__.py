"""Orthogonality: projections onto subspaces, least squares, orthonormal bases, quadratic forms."""

TITLE = "Orthogonality and least squares"
PLACE = 100
