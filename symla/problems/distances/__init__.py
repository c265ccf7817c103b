"""Distances between points."""

TITLE = "Distances"
PLACE = 50
