"""Where the words of learning may stand: written by `make said`, read by `problems/_said`."""

SAID = """
absolute_values: arithmetic arithmetic-of-name; needs AbsoluteValue; tells -
add_points: arithmetic; under - means; tells -
against, number, only_centroid, scale_down: arithmetic-of-name; under -; tells -
answer: answer; tells biases inputs weights | centroids points | fact | found k q | masked | output | penalty
answer_kept, answer_shortened: answer; tells clipped
ask_for: remedy; tells n
biases, inputs, means, weights: above; tells -
biases_differ: undefined; tells W b m p x
by_the_transpose: arithmetic-of-name; under inputs; tells -
changes: between-remark; tells nearer
check: above-check; tells - | w
choose: remedy; tells A M m n
distance: definition-of-name substitution-of-name; under -; tells p q
divide, take_larger, the_same, work_out, work_out_each: arithmetic arithmetic-of-name; tells -
each_share: arithmetic; under shares; tells -
each_weight: definition; under shares; tells -
entry_by_entry: definition; under -; gives Matrix Vector; tells -
finished: between-remark; tells same
first_of_equals: arithmetic arithmetic-of-name; tells compared
hadamard: remedy; tells M
inputs_differ: undefined; tells W differ m n p x | W m n p x
just_as_long: between; tells fact g
kept: arithmetic-of-name between-remark; under -; gives formula; tells - | count total
larger_of: arithmetic; under -; signs fact< fact>; tells fact
longer: between; signs fact>; tells fact g
longer_by_squares: between; signs fact> squares>; tells fact g squares
mean, no_points, one_point: arithmetic-of-name; under - means; tells -
multiply_components: arithmetic; under - means; gives Vector; tells -
nearest, next: arithmetic-of-name; under -; tells found
negative_factor: undefined; signs lam<; tells lam
no_penalty: between-remark; tells lam
order: between; tells k names squares ties values
order_of_smallest: between; tells k names others squares ties values
other_biases: remedy; tells b m
other_entry: undefined; tells M entry
other_inputs: remedy; tells n x
other_rows, other_weights: remedy; tells W m n
other_shape: undefined; tells A M m n p q
other_size: undefined; tells m n u v
output_times_input: arithmetic-of-name; under weights; tells -
outputs_differ: undefined; tells W differ g m n p
perhaps_again, use: between-remark; tells -
plan: plan; tells activation sums | k | p z
problem: problem; tells A M goal | W activation b x | W grad x | activation b w x | c g | centroids points | g rate w | k metric points q | lam w
products: definition; under -; gives formula; tells -
put_in_length: arithmetic arithmetic-of-name; needs Norm; tells -
put_in_neuron, put_in_weights: substitution; under -; gives formula; tells -
put_in_points: substitution substitution-of-name; under - means; tells -
put_in_sum: substitution; under - step; tells -
put_in_sums: substitution; under - step; gives Vector; tells -
relu, sigmoid, sigmoid_each: definition; under -; tells -
relu_each: definition; under -; gives Vector; tells -
relu_values, rows_in_place: arithmetic; under -; gives Vector; tells -
round_mask: remedy; tells -
row: definition definition-of-name substitution substitution-of-name; tells row
rows_times_columns: arithmetic; under inputs; needs Matrix; gives Vector; tells -
same_size: remedy; tells n u v
shares: above-check; tells -
shorter: between; signs fact<; tells fact g
shorter_by_squares: between; signs fact< squares<; tells fact g squares
silent: between-remark; signs fact<; tells fact
sizes: between; tells W b columns m n rows x | W g m n x
smallest: arithmetic-of-name; under -; tells compared
square_differences: arithmetic; under -; gives formula; tells -
squared_distance: substitution; under -; tells c p
stays: between-remark; tells stays
step: above; tells at_zero
step_each: definition; under step; gives Vector; tells -
step_of: arithmetic; under - step; signs fact< fact>=; tells fact
step_values: arithmetic; under - step; gives Vector; tells -
take_size, take_size_each: arithmetic; under -; needs AbsoluteValue; tells -
too_few: undefined; tells k
too_many: undefined; tells k n
transpose: remedy; needs Transpose; tells goal m n | n product
turned: arithmetic arithmetic-of-name; needs Transpose; tells -
undefined: undefined; tells c
weighted_sum, weighted_sums: arithmetic-of-name; under -; gives formula; tells -
work_out_power: arithmetic; under -; tells -
zero: between; tells g
"""
