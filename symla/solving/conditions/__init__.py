"""Conditions on letters, `where="x > 0"`: read, assumed, and used to narrow a solution.

Imports `reading` alone of `solving`.
"""
