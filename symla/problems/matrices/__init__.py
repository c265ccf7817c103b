"""Matrices: addition, multiplication, transposes, reshaping."""

TITLE = "Matrices"
PLACE = 60
