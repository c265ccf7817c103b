"""What the words of learning may be said of: written by `make said`, read by `problems/_said`."""

SAID = """
absolute_values: on arithmetic; works AbsoluteValue; always; needs AbsoluteValue
add_points: on arithmetic; shapes other-other
against: on any
answer: in answer
answer_kept: in answer
answer_shortened: in answer
ask_for: in remedy
biases: in heading
biases_differ: in undefined
by_the_transpose: on any
changes: in said
check: in heading
choose: in remedy
distance: on definition substitution; shapes other-other
divide: on any
each_share: on arithmetic; shapes other-other
each_weight: on definition; shapes other-other; needs Norm; drops Norm
entry_by_entry: on definition; shapes other-matrix other-other; needs VectorProduct; drops VectorProduct
finished: in said
first_of_equals: on any
hadamard: in remedy
inputs: in heading
inputs_differ: in undefined
just_as_long: in said
kept: in said; on arithmetic
larger_of: on any
longer: in said
longer_by_squares: in said
mean: on arithmetic; shapes other-other
means: in heading
multiply_components: on arithmetic; shapes other-other
nearest: on arithmetic
negative_factor: in undefined
next: on arithmetic; shapes other-other
no_penalty: in said
no_points: on arithmetic
number: on arithmetic
one_point: on arithmetic; shapes other-other
only_centroid: on arithmetic; shapes other-other
order: in said
order_of_smallest: in said
other_biases: in remedy
other_entry: in undefined
other_inputs: in remedy
other_rows: in remedy
other_shape: in undefined
other_size: in undefined
other_weights: in remedy
output_times_input: on any
outputs_differ: in undefined
perhaps_again: in said
plan: in plan
problem: in problem
products: on definition; shapes other-other; needs VectorProduct; drops VectorProduct
put_in_length: on arithmetic; shapes other-other; needs Norm; drops Norm
put_in_neuron: on substitution; shapes other-other
put_in_points: on substitution; shapes other-other
put_in_sum: on substitution; shapes other-other
put_in_sums: on substitution; shapes other-other
put_in_weights: on substitution; shapes other-other
relu: on definition
relu_each: on definition
relu_values: on arithmetic
round_mask: in remedy
row: on definition substitution; shapes other-other
rows_in_place: on arithmetic; shapes other-other
rows_times_columns: on any
same_size: in remedy
scale_down: on arithmetic; shapes other-other; brings Norm
shares: in heading
shorter: in said
shorter_by_squares: in said
sigmoid: on definition
sigmoid_each: on any
silent: in said
sizes: in said
smallest: on arithmetic; shapes other-other
square_differences: on arithmetic; works Power; always; shapes other-other
squared_distance: on substitution; shapes other-other; needs Norm; drops Norm
stays: in said
step: in heading
step_each: on any
step_of: on arithmetic
step_values: on arithmetic
take_larger: on any
take_size: on any
take_size_each: on arithmetic; shapes other-other; needs AbsoluteValue
the_same: on any
too_few: in undefined
too_many: in undefined
transpose: in remedy
turned: on any; works Transpose
undefined: in undefined
use: in said
weighted_sum: on arithmetic; shapes other-other; brings VectorProduct
weighted_sums: on arithmetic; shapes other-other
weights: in heading
work_out: on arithmetic
work_out_each: on any
work_out_power: on arithmetic; works Call; always
zero: in said
"""
