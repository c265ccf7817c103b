"""Where the words of products may stand: written by `make said`, read by `problems/_said`."""

SAID = """
acute: between-remark; signs sign>; claims sign; tells sign u v
acute_right, obtuse_right: between-remark; tells sign squares u v
acute_straight: between-remark; signs sign> squares>; tells sign squares u v
aligned: between-remark; signs sign> times=; claims sign times; tells sign times u v
answer: answer; claims angle? product?; tells angle u v | goal product | product | similarity u v
arccosine: arithmetic-of-name; under -; gives formula; claims -; tells -
area: between-remark; claims area?; tells area u v
by_components: remedy; tells zero
check: above-check; claims -; tells - | goal | v w
conjugated: definition; under -; tells -
cosine: definition; under -; gives formula; claims -; tells -
cross_product: arithmetic-of-name; under -; claims -; tells -
definition_cross: definition; under -; gives Vector; claims -; tells -
equal: between-remark; tells square u v
every_with_every: definition; under -; gives Matrix; claims -; tells -
geometric_form, in_degrees: arithmetic; under -; claims -; tells -
into_space: remedy; tells instead
itself: ; tells square u v
law_of_cosines: arithmetic definition; under -; needs Call; claims -; tells -
less_than_right, more_than_right: between-remark; tells sign u v
lowest_terms: arithmetic; under - check; needs Quotient; gives formula; claims -; tells -
modulus: remedy; tells size
multiply_lengths: arithmetic; under -; needs Quotient; gives formula; claims -; tells -
not_real: undefined; tells goal product
obtuse: between-remark; signs sign<; tells sign u v
obtuse_straight: between-remark; signs sign< squares>; tells sign squares u v
one_root, take_out_square: arithmetic; under -; tells -
opposed: between-remark; signs sign< times=; claims sign times; tells sign times u v
orthogonal: between-remark; tells u v vanishes
outer: remedy; tells goal m n
parallel: between-remark; tells times u v
perpendicular: between-remark; claims vanishes; tells u v vanishes
plan: plan; claims -; tells goal | side u v
problem: problem; claims vectors?; tells goal vectors | vectors
size: between-remark; counts m:entries n:entries; claims product?; tells m n product u v
special: arithmetic; under -; claims fact; tells fact
split_fraction: arithmetic arithmetic-of-name; needs Quotient; tells -
squares_of_differences: substitution; under -; claims -; tells -
subtract: arithmetic arithmetic-of-name; needs Negative Sum; claims -; tells -
undefined: undefined; counts n:entries; claims -; tells goal n v
work_out: arithmetic arithmetic-of-name; gives Vector; claims -; tells -
zero_vector: between-remark undefined; claims length zero; tells goal length v | x zero
"""
