"""Files: handouts, lecture notes, lines of standard input, how they are read, checked and written to disk.

Imports `solving` for the problems in them and `claims` for the claims; nothing of these imports a file format.
"""
