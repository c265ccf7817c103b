"""Where the words of learning may stand: written by `make said`, read by `problems/_said`."""

SAID = """
absolute_values: arithmetic arithmetic-of-name; needs AbsoluteValue; claims -; tells -
add_points: arithmetic; under - means; claims -; tells -
against, number, scale_down: arithmetic-of-name; under -; claims -; tells -
answer: answer; claims biases centroids? fact found inputs points? weights; tells biases inputs weights | centroids points | fact | found k q | masked | output | penalty
answer_kept, answer_shortened: answer; claims -; tells clipped
ask_for: remedy; tells n
biases, inputs, means, weights: above; claims -; tells -
biases_differ: undefined; tells W b m p x
by_the_transpose: arithmetic-of-name; under inputs; claims -; tells -
changes: between-remark; tells nearer p
check: above-check; claims -; tells - | w
choose: remedy; tells A M m n
distance: definition-of-name substitution-of-name; under -; claims -; tells p q
divide, take_larger, work_out_each: arithmetic arithmetic-of-name; tells -
each_share: arithmetic; under shares; claims -; tells -
each_weight: definition; under shares; claims -; tells -
entry_by_entry: definition; under -; gives Matrix Vector; claims -; tells -
finished: between-remark; tells same
first_of_equals: arithmetic arithmetic-of-name; tells compared
hadamard: remedy; tells M
inputs_differ: undefined; counts m:rows n:columns p:entries; claims differ?; tells W differ m n p x | W m n p x
just_as_long: between; tells fact g
kept: arithmetic-of-name between-remark; under -; gives formula; counts count:Name count:Sum total:entries; claims -; tells - | count total
larger_of: arithmetic; under -; signs fact< fact>; claims fact; tells fact
longer: between; signs fact>; claims fact; tells fact g
longer_by_squares: between; signs fact> squares>; tells fact g squares
mean, one_point: arithmetic-of-name; under - means; claims -; tells -
nearest, next: arithmetic-of-name; under -; claims found?; tells found p
negative_factor: undefined; signs lam<; claims lam?; tells lam
no_penalty: between-remark; tells lam
no_points: arithmetic-of-name; under - means; tells -
only_centroid: arithmetic-of-name; under -; tells -
order: between; claims names? squares? values; tells k names squares ties values
order_of_smallest: between; tells k names others squares ties values
other_biases: remedy; tells b m
other_entry: undefined; tells M entry
other_inputs: remedy; tells n x
other_rows, other_weights: remedy; tells W m n
other_shape: undefined; tells A M m n p q
other_size: undefined; tells m n u v
output_times_input: arithmetic-of-name; under weights; claims -; tells -
outputs_differ: undefined; tells W differ g m n p
perhaps_again: between-remark; tells -
plan: plan; claims -; tells activation sums | k | p z
problem: problem; claims A? M? W? b? c? centroids? g? grad? lam? points? q rate? w? x?; tells A M goal | W activation b x | W grad x | activation b w x | c g | centroids points | g rate w | k metric points q | lam w
products: definition; under -; gives formula; claims -; tells -
put_in_length: arithmetic arithmetic-of-name; needs Norm; claims -; tells -
put_in_neuron, put_in_weights: substitution; under -; gives formula; claims -; tells -
put_in_points: substitution substitution-of-name; under - means; claims -; tells -
put_in_sum: substitution; under - step; claims -; tells -
put_in_sums: substitution; under - step; gives Vector; claims -; tells -
relu, sigmoid: definition; under -; claims -; tells -
relu_each: definition; under -; gives Vector; claims -; tells -
relu_values, rows_in_place: arithmetic; under -; gives Vector; claims -; tells -
round_mask: remedy; tells -
row: definition definition-of-name substitution substitution-of-name; claims -; tells row
rows_times_columns: arithmetic; under inputs; needs Matrix; gives Vector; claims -; tells -
same_size: remedy; tells n u v
shares: above-check; claims -; tells -
shorter: between; signs fact<; tells fact g
shorter_by_squares: between; signs fact< squares<; tells fact g squares
sigmoid_each: definition; under -; tells -
silent: between-remark; signs fact<; tells fact
sizes: between; counts m:rows n:columns; claims columns? rows?; tells W b columns m n rows x | W g m n x
smallest: arithmetic-of-name; under -; claims compared; tells compared
square_differences: arithmetic; under -; needs Power; gives formula; claims -; tells -
squared_distance: substitution; under -; claims -; tells c p
stays: between-remark; claims stays?; tells stays
step: above; claims at_zero?; tells at_zero
step_each: definition; under step; gives Vector; tells -
step_of: arithmetic; under - step; signs fact< fact>=; claims fact; tells fact
step_values: arithmetic; under - step; gives Vector; tells -
subtract: arithmetic arithmetic-of-name; needs Sum; gives Vector; claims -; tells -
take_size: arithmetic; under -; needs AbsoluteValue; tells -
take_size_each: arithmetic; under -; needs AbsoluteValue; claims -; tells -
the_same, work_out: arithmetic arithmetic-of-name; claims -; tells -
too_few: undefined; tells k
too_many: undefined; tells k n
transpose: remedy; needs Transpose; tells goal m n | n product
turned: arithmetic arithmetic-of-name; needs Transpose; claims -; tells -
undefined: undefined; claims c?; tells c
use: between-remark; claims -; tells -
weighted_sum, weighted_sums: arithmetic-of-name; under -; gives formula; claims -; tells -
work_out_power: arithmetic; under -; claims -; tells -
zero: between; tells g
"""
