"""Eigenvalues, eigenvectors, and the factorizations and functions of matrices that rest on them."""

TITLE = "Eigenvalues"
PLACE = 90
