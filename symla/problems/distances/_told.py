"""Facts of the sentences about distances besides their claims: points with which the triangle inequality fails."""

TOLD = """
undefined.start, undefined.end: zeros_and_ones 1
take_manhattan.p, take_euclidean.p, take_chebyshev.p: order_of_norm instead
undefined.corner: zeros_and_ones 0
undefined.p, no_root.p, negative_power.p: argument p
undefined.below, no_root.below, negative_power.below: begins_with p
equal_points.equal: says a = b
"""
