"""What the sentences about vectors tell besides their claims: the sign that decides a direction."""

TOLD = """
sign.sign: shown
sign.a: within sign scalar
undefined.length: says norm(v) = zero
to_zero.zero: recorded zero
equal.equal: says u = v
from_to.back: says v + (u - v) = u
opposite.opposite: says c X = -X
the_same.same: says c X = X
shrunk.sign, stretched.sign: says c > 0 | c < 0
shrunk.size, stretched.size: says abs(c) = s
shrunk.longer: says abs(c) < 1
stretched.longer: says abs(c) > 1
first_pairs.instead, fill_up.instead: equation
image.pixels: says product(n, n) = s
"""
