"""Where the words of projection may stand: written by `make said`, read by `problems/_said`."""

SAID = """
against: between-remark; signs negative<; tells b negative
all_along: between-remark; tells a b r
answer: answer; tells a b component projection remainder
check: above-check; tells b r
complex_component, component: above; tells b
divide: arithmetic arithmetic-of-name; needs Quotient; tells -
lowest_terms: arithmetic; under -; needs Quotient; tells -
nothing_along: between-remark; tells a b vanishes
perpendicular_to_itself: ; tells b vanishes
plan: plan; tells a b
problem: problem; tells a b
projection_formula: definition; under -; gives formula; tells -
put_in_products: arithmetic; under -; tells product
rest: above; tells a
scale: arithmetic arithmetic-of-name; needs Product; gives Vector; tells -
subtract: arithmetic arithmetic-of-name; needs Negative Sum; gives Vector; tells -
take_away: arithmetic-of-name; under rest; gives formula; tells -
undefined: undefined; tells b vanishes
"""
