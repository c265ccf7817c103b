"""Facts of the sentences about projection besides their claims: of which data they speak."""

TOLD = """
answer.b, check.b, component.b, plan.b: data onto
"""
