"""Where the words of projection may stand: written by `make said`, read by `problems/_said`."""

SAID = """
against: between-remark; signs negative<; tells b negative
all_along: between-remark; tells a b r
answer: answer; claims -; tells a b component projection remainder
check: above-check; claims -; tells b r
complex_component: above; tells b
component: above; claims -; tells b
divide: arithmetic arithmetic-of-name; needs Quotient; tells -
lowest_terms: arithmetic; under -; needs Quotient; claims -; tells -
nothing_along: between-remark; tells a b vanishes
perpendicular_to_itself: ; tells b vanishes
plan: plan; claims -; tells a b
problem: problem; claims a? b?; tells a b
projection_formula: definition; under -; gives formula; claims -; tells -
put_in_products: arithmetic; under -; claims product; tells product
rest: above; claims -; tells a
scale: arithmetic arithmetic-of-name; needs Product; gives Vector; claims -; tells -
subtract: arithmetic arithmetic-of-name; needs Negative Sum; gives Vector; claims -; tells -
take_away: arithmetic-of-name; under rest; gives formula; claims -; tells -
undefined: undefined; claims vanishes; tells b vanishes
"""
