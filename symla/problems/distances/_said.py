"""Where the words of distances may stand: written by `make said`, read by `problems/_said`."""

SAID = """
answer: answer; tells a b distance | a b distance p
chebyshev, euclidean, manhattan: between-remark; tells p
check: between-check; tells others
difference: arithmetic-of-name; under -; gives formula; tells -
equal_points: between-remark; tells equal
negative_power, no_root: undefined; tells below p
plan: plan; tells goal
problem: problem; tells a b | a b p
subtract: arithmetic arithmetic-of-name; needs Sum; gives Vector; tells -
subtract_each: arithmetic; under -; needs Sum; gives Vector; tells -
take_chebyshev, take_euclidean, take_manhattan: remedy; tells instead p
undefined: undefined; tells below corner detour end p start straight
use: between-remark; tells -
"""
