"""What the words that all topics share may be said of: written by `make said`, read by `problems/_said`."""

SAID = """
absolute_value: on arithmetic; shapes other-other; needs AbsoluteValue
absolute_value_each: on arithmetic; shapes other-other; needs AbsoluteValue
add: on arithmetic substitution; works Sum; shapes matrix-matrix other-matrix other-other
append_zeros: in remedy
cancel_factor: on any
common_denominator: on arithmetic; shapes other-other
conjugate_each: on arithmetic; works Conjugate; shapes matrix-matrix other-other; needs Conjugate
definition: on definition substitution; shapes other-other; needs Norm; drops Norm
different_sizes: in undefined
dot_conjugated: on definition substitution; shapes other-other; needs VectorProduct; drops VectorProduct
dot_definition: on definition; shapes other-other; needs VectorProduct; drops VectorProduct
dot_in_numbers: on substitution; shapes other-other; needs VectorProduct; drops VectorProduct
drop_components: in remedy
estimate: in said
even_power: on any; works Power
its_size: on definition; shapes other-other; needs Norm; drops Norm
largest_power_factor: on arithmetic; shapes other-other
largest_size: on definition; shapes other-other; needs Norm; drops Norm
modulus_each: on arithmetic; shapes other-other; needs AbsoluteValue
multiply: on arithmetic substitution; works Number Product; shapes matrix-matrix other-matrix other-other
multiply_each: on arithmetic; works Number Product; shapes other-other
not_the_largest: on any
numbers_first: on arithmetic; works Number Product
perfect_power: on arithmetic; shapes other-other
power: on arithmetic; works Power; shapes other-matrix other-other
power_each: on arithmetic; works Power; shapes other-other
put_in: on arithmetic substitution; shapes matrix-matrix other-other
put_in_entries: on arithmetic substitution; shapes matrix-matrix other-matrix other-other
put_in_numbers: on substitution; shapes matrix-matrix other-other
put_in_results: on arithmetic; shapes matrix-matrix other-other
rational_denominator: on arithmetic; shapes other-other
real_and_imaginary: on arithmetic; shapes other-other; needs AbsoluteValue
root_as_modulus: on arithmetic; shapes other-other
root_of_factor: on arithmetic; shapes other-other
root_of_fraction: on arithmetic; shapes other-other
root_of_itself: on arithmetic; shapes other-other
root_of_powers: on definition; shapes other-other; needs Norm; drops Norm
root_of_square: on definition substitution; shapes other-other; needs Norm; drops Norm
rounded: on Approximately; shapes other-other
sine_and_cosine: on any; works Sum
square: on arithmetic substitution; works Power; shapes other-matrix other-other
square_each: on arithmetic; works Power; shapes other-other
square_each_modulus: on arithmetic; shapes other-other; needs AbsoluteValue
square_modulus: on any
sum_of_sizes: on definition; shapes other-other; needs Norm; drops Norm
take_largest: on arithmetic; works Call; shapes other-other
take_power: on arithmetic
take_root: on arithmetic; shapes other-other
take_roots: on arithmetic; shapes other-other
zero_divided: on arithmetic
zero_satisfies: on any
"""
