"""The page of a derivation: its lines, blocks, cases and conditions, in words and markup, at the detail asked for.

Imports `widths`, `formats` and `words`.
"""
