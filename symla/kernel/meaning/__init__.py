"""What every sign and statement means.

Whoever trusts it trusts that a statement is called proved only if it is true.
"""
