"""Lecture notes: an author's files in which calls are replaced by solutions and values."""
