"""What the sentences about vectors tell besides their claims: of which data they speak."""

TOLD = """
answer.A: data A
opposite.X, shrunk.X, stretched.X, to_zero.X: data X
different_sizes.u, equal.u, from_to.u, join.u: data u
answer.v, different_sizes.v, equal.v, estimate.v, from_to.v, join.v, undefined.v: data v
"""
