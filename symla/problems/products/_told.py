"""Facts of the sentences about products: of which two vectors a product has which sign."""

TOLD = """
check.w: leads 1
check.v: leads 2
undefined.v: counted n
zero_vector.v: within length
zero_vector.x: within zero
perpendicular.vanishes, orthogonal.vanishes: about_names u v
acute.sign, acute_right.sign, acute_straight.sign, less_than_right.sign: about_names u v
obtuse.sign, obtuse_right.sign, obtuse_straight.sign, more_than_right.sign: about_names u v
"""
