"""The words of a page: languages, the Jinja environments in which their templates run, and the sentence of a reason.

Imports `widths` and `formats`.
"""
