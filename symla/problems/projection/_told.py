"""What the sentences about projection tell besides their claims: of which data they speak."""

TOLD = """
answer.b, check.b, component.b, plan.b: data onto
"""
