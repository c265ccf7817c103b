"""The kernel's own exact arithmetic.

Whoever trusts it trusts that two numbers are called equal only if they are.
"""
