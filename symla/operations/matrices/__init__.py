"""Matrices: addition, multiplication, transposes, reshaping."""
