"""What the sentences about vectors tell besides their claims: the sign that decides a direction."""

TOLD = """
sign.sign: shown
sign.a: within sign scalar
"""
