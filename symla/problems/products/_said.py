"""Where the words of products may stand: written by `make said`, read by `problems/_said`."""

SAID = """
acute: between-remark; signs sign>; tells sign u v
acute_right, obtuse_right: between-remark; tells sign squares u v
acute_straight: between-remark; signs sign> squares>; tells sign squares u v
aligned: between-remark; signs sign> times=; tells sign times u v
answer: answer; tells angle u v | goal product | product | similarity u v
arccosine: arithmetic-of-name; under -; gives formula; tells -
area: between-remark; tells area u under v
by_components: remedy; tells zero
check: above-check; tells - | goal | v w
conjugated: definition; under -; tells -
cosine: definition; under -; gives formula; tells -
cross_product: arithmetic-of-name; under -; tells -
definition_cross: definition; under -; gives Vector; tells -
equal: between-remark; tells square u v
every_with_every: definition; under -; gives Matrix; tells -
geometric_form, in_degrees, one_root, take_out_square: arithmetic; under -; tells -
into_space: remedy; tells instead
itself: ; tells square u v
law_of_cosines: arithmetic definition; under -; needs Call; tells -
less_than_right, more_than_right: between-remark; tells sign u v
lowest_terms: arithmetic; under - check; needs Quotient; gives formula; tells -
modulus: remedy; tells size
multiply_lengths: arithmetic; under -; needs Quotient; gives formula; tells -
not_real: undefined; tells goal product
obtuse: between-remark; signs sign<; tells sign u v
obtuse_straight: between-remark; signs sign< squares>; tells sign squares u v
opposed: between-remark; signs sign< times=; tells sign times u v
orthogonal, perpendicular: between-remark; tells u v vanishes
outer: remedy; tells goal m n
parallel: between-remark; tells times u v
plan: plan; tells goal | side u v
problem: problem; tells goal vectors | vectors
size: between-remark; tells m n product u v
special: arithmetic; under -; tells fact
split_fraction: arithmetic arithmetic-of-name; needs Quotient; tells -
squares_of_differences: substitution; under -; tells -
subtract: arithmetic arithmetic-of-name; needs Negative Sum; tells -
undefined: undefined; tells goal n v
work_out: arithmetic arithmetic-of-name; gives Vector; tells -
zero_vector: between-remark undefined; tells goal length v | x zero
"""
