"""Parsing of authors' Markdown, in handouts and lecture notes, with source positions."""
