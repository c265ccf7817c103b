"""Lecture notes: files of an author in which calls become worked solutions and values."""
