"""Orthogonality: projections onto subspaces, least squares, orthonormal bases, quadratic forms."""
