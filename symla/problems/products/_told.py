"""What the sentences about products tell: of which two vectors a product has which sign."""

TOLD = """
perpendicular.vanishes, orthogonal.vanishes: about_names u v
acute.sign, acute_right.sign, acute_straight.sign, less_than_right.sign: about_names u v
obtuse.sign, obtuse_right.sign, obtuse_straight.sign, more_than_right.sign: about_names u v
acute.u, acute_straight.u, aligned.u, answer.u, area.u, different_sizes.u, equal.u, less_than_right.u: data u
obtuse.u, obtuse_right.u, opposed.u, orthogonal.u, parallel.u, perpendicular.u, plan.u, size.u: data u
acute.v, acute_straight.v, aligned.v, answer.v, area.v, different_sizes.v, equal.v: data v
less_than_right.v, obtuse.v, obtuse_right.v, opposed.v, orthogonal.v, parallel.v, perpendicular.v, plan.v: data v
size.v: data v
"""
