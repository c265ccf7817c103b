"""Where the words of products may stand: written by `make said`, read by `problems/_said`."""

SAID = """
acute: text
acute_right: text
acute_straight: text
aligned: text
answer: answer
arccosine: line
area: text
by_components: remedy
check: text
conjugated: line
cosine: line
cross_product: line
definition_cross: line
equal: text
every_with_every: line
geometric_form: line
in_degrees: line
into_space: remedy
law_of_cosines: line
less_than_right: text
lowest_terms: line
modulus: remedy
more_than_right: text
multiply_lengths: line
not_real: undefined
obtuse: text
obtuse_right: text
obtuse_straight: text
one_root: line
opposed: text
orthogonal: text
outer: remedy
parallel: text
perpendicular: text
plan: text
problem: problem
size: text
special: line
split_fraction: line
squares_of_differences: line
subtract: line
take_out_square: line
undefined: undefined
work_out: line
zero_vector: text undefined
"""
