"""Where the words of projection may stand: written by `make said`, read by `problems/_said`."""

SAID = """
against: text
all_along: text
answer: answer
check: text
complex_component: text
component: text
divide: line
lowest_terms: line
nothing_along: text
plan: text
problem: problem
projection_formula: line
put_in_products: line
rest: text
scale: line
subtract: line
take_away: line
undefined: undefined
"""
