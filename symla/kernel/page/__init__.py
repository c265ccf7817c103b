"""The rules of the page.

Whoever trusts it trusts that every line, sentence and case shown is one of the statements that were proved.
"""
