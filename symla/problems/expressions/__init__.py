"""Expressions of several operations."""

TITLE = "Expressions"
PLACE = 70
