"""The rules of the page.

Trust in it means: every line, sentence and case on the page is one of the statements proved.
"""
