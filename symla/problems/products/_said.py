"""What the words of products may be said of: written by `make said`, read by `problems/_said`."""

SAID = """
acute: in said
acute_right: in said
acute_straight: in said
aligned: in said
answer: in answer
arccosine: on arithmetic; shapes other-other
area: in said
by_components: in remedy
check: in heading
conjugated: on any
cosine: on definition; shapes other-other; brings Norm VectorProduct
cross_product: on arithmetic; shapes other-other; brings VectorProduct
definition_cross: on definition; shapes other-other; needs VectorProduct; drops VectorProduct
equal: in said
every_with_every: on definition; shapes other-matrix; needs VectorProduct; drops VectorProduct
geometric_form: on arithmetic; shapes other-other; needs VectorProduct; drops VectorProduct; brings Norm
in_degrees: on arithmetic
into_space: in remedy
law_of_cosines: on definition; shapes other-other; brings Norm
less_than_right: in said
lowest_terms: on arithmetic; shapes other-other
modulus: in remedy
more_than_right: in said
multiply_lengths: on arithmetic; shapes other-other
not_real: in undefined
obtuse: in said
obtuse_right: in said
obtuse_straight: in said
one_root: on arithmetic
opposed: in said
orthogonal: in said
outer: in remedy
parallel: in said
perpendicular: in said
plan: in plan
problem: in problem
size: in said
special: on arithmetic; shapes other-other
split_fraction: on any
squares_of_differences: on substitution; shapes other-other; needs Norm; drops Norm
subtract: on arithmetic; shapes other-other
take_out_square: on any
undefined: in undefined
work_out: on arithmetic; works Sum; always; shapes other-other
zero_vector: in said undefined
"""
