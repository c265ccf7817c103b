"""Facts of the sentences about projection besides their claims: of which data they speak."""

TOLD = """
*.b: data onto
check.r: leads 1
against.negative: says dot(a, b) < 0
nothing_along.vanishes: says dot(a, b) = zero
undefined.vanishes: says dot(b, b) = zero
all_along.r: recorded zero
put_in_products.product: says above = s
"""
