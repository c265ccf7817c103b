"""Widths of formulas and what is done about wide ones, before any format or word is known.

Imports no other module of `rendering`.
"""
