"""Projection of one vector onto another."""

TITLE = "Projection"
PLACE = 40
