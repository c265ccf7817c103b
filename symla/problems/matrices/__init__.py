"""Matrices: adding, multiplying, transposing, reshaping."""
