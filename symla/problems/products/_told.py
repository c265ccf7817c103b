"""Facts of the sentences about products: of which two vectors a product has which sign."""

TOLD = """
check.w: leads 1
check.v: leads 2
undefined.v: counted n
zero_vector.v: within length
zero_vector.x: within zero
perpendicular.vanishes, orthogonal.vanishes: says of(u, v) = zero
acute.sign, acute_right.sign, acute_straight.sign, less_than_right.sign: says of(u, v) > 0
obtuse.sign, obtuse_right.sign, obtuse_straight.sign, more_than_right.sign: says of(u, v) < 0
aligned.times, opposed.times, parallel.times: says v = of(u)
aligned.sign: says dot(u, v) > 0
opposed.sign: says dot(u, v) < 0
area.area: says norm(cross(u, v)) = s
equal.square: says dot(u, v) = norm(u)^2
not_real.product: says dot(u, v) = z
special.fact: says cos(here) = above
size.product: says outer(u, v) = of(u, v)
zero_vector.length: says norm(v) = zero
zero_vector.zero: says x = zero
by_components.zero: says dot(u, v) = zero
modulus.size: says abs(dot(u, v))/of(u, v) = s
"""
