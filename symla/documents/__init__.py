"""Whole things for people: solutions, checks, handouts, lecture notes; and their way to disk."""
