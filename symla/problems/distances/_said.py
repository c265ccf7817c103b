"""Where the words of distances may stand: written by `make said`, read by `problems/_said`."""

SAID = """
answer: answer; claims -; tells a b distance | a b distance p
chebyshev, euclidean, manhattan: between-remark; tells p
check: between-check; claims others?; tells others
difference: arithmetic-of-name; under -; gives formula; claims -; tells -
equal_points: between-remark; claims equal?; tells equal
negative_power, no_root: undefined; tells below p
plan: plan; claims -; tells goal
problem: problem; claims a? b?; tells a b | a b p
subtract: arithmetic arithmetic-of-name; needs Sum; gives Vector; claims -; tells -
subtract_each: arithmetic; under -; needs Sum; gives Vector; claims -; tells -
take_chebyshev, take_euclidean, take_manhattan: remedy; claims instead?; tells instead p
undefined: undefined; tells below corner detour end p start straight
use: between-remark; claims -; tells -
"""
