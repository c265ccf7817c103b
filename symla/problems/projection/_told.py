"""What the sentences about projection tell besides their claims: of which data they speak."""

TOLD = """
all_along.a, answer.a, nothing_along.a, plan.a, rest.a: data a
answer.b, check.b, component.b, plan.b: data onto
"""
