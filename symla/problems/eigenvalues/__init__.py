"""Eigenvalues, eigenvectors, and what they make of a matrix."""
