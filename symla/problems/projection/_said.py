"""What the words of projection may be said of: written by `make said`, read by `problems/_said`."""

SAID = """
against: in said
all_along: in said
answer: in answer
check: in heading
complex_component: in heading
component: in heading
divide: on arithmetic
lowest_terms: on arithmetic; shapes other-other
nothing_along: in said
plan: in plan
problem: in problem
projection_formula: on definition; shapes other-other; brings VectorProduct
put_in_products: on arithmetic; shapes other-other; needs Norm VectorProduct; drops Norm VectorProduct
rest: in heading
scale: on arithmetic; shapes other-other
subtract: on arithmetic; shapes other-other
take_away: on arithmetic; shapes other-other
undefined: in undefined
"""
