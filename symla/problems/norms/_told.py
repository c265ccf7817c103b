"""Numbers in the sentences about norms: the place of the largest, how many components are not zero."""

TOLD = """
largest_at.place: largest place
largest_at.count: largest count
largest_at.places: indices_of sizes
many_largest.sizes, all_largest.sizes: says abs(c) = t
undefined.p, no_root.p, negative_power.p: argument p
undefined.below, no_root.below, negative_power.below: begins_with p
count.count: claims !=
undefined.first, undefined.second: zeros_and_ones 1
only_zero.zero: recorded zero
"""
