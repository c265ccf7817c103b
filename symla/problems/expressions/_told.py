"""What the sentences about expressions tell by words and flags: which step comes before which."""

TOLD = """
*.order: precedence order
plan.letters: named_parts
row_instead.goal: counted_product m n
"""
