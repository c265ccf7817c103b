"""Facts of the sentences about projection besides their claims: of which data they speak."""

TOLD = """
*.b: data onto
check.r: leads 1
"""
