"""Markdown as authors write it, in texts of handouts and in lecture notes: read with places."""
