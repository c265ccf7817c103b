"""Where the words of learning may stand: written by `make said`, read by `problems/_said`."""

SAID = """
absolute_values: arithmetic arithmetic-of-name; needs AbsoluteValue; claims -; tells -
add_points: arithmetic; under - means; less Vector; claims -; tells -
against: arithmetic-of-name; under -; more Name Negative Product Sum; claims -; tells -
answer: answer; claims biases fact inputs weights; tells biases inputs weights | centroids points | fact | found k q | masked | output | penalty
answer_kept, answer_shortened: answer; claims -; tells clipped
ask_for: remedy; tells n
biases: above; begins the_same; claims -; tells -
biases_differ: undefined; tells W b m p x
by_the_transpose: arithmetic-of-name; under inputs; more Name Product Transpose; claims -; tells -
changes: between-remark; tells nearer
check: above-check; begins definition put_in root_of_square; claims -; tells - | w
choose: remedy; tells A M m n
distance: definition-of-name substitution-of-name; under -; more Negative Sum; claims -; tells p q
divide, take_larger, work_out_each: arithmetic arithmetic-of-name; tells -
each_share: arithmetic; under shares; less Name Product; claims -; tells -
each_weight: definition; under shares; less Norm; more Name Product Sum; claims -; tells -
entry_by_entry: definition; under -; gives Matrix Vector; claims -; tells -
finished: between-remark; tells same
first_of_equals: arithmetic arithmetic-of-name; tells compared
hadamard: remedy; tells M
inputs: above; begins by_the_transpose; claims -; tells -
inputs_differ: undefined; counts m:rows n:columns p:entries; claims differ?; tells W differ m n p x | W m n p x
just_as_long: between; tells fact g
kept: arithmetic-of-name between-remark; under -; gives formula; counts count:Name count:Sum total:entries; claims -; tells - | count total
larger_of: arithmetic; under -; signs fact< fact>; claims fact?; tells fact
longer: between; signs fact>; claims fact?; tells fact g
longer_by_squares: between; signs fact> squares>; tells fact g squares
mean: arithmetic-of-name; under - means; more Name Product Quotient Sum; claims -; tells -
means: above; begins mean no_points one_point; claims -; tells -
multiply_components: arithmetic; under - means; gives Vector; claims -; tells -
nearest: arithmetic-of-name; under -; claims found?; tells found
negative_factor: undefined; signs lam<; claims lam?; tells lam
next: arithmetic-of-name; under -; less Name; claims found?; tells found
no_penalty: between-remark; tells lam
no_points: arithmetic-of-name; under - means; tells -
number: arithmetic-of-name; under -; claims -; tells -
one_point: arithmetic-of-name; under - means; claims -; tells -
only_centroid: arithmetic-of-name; under -; tells -
order: between; claims names? values?; tells k names squares ties values
order_of_smallest: between; tells k names others squares ties values
other_biases: remedy; tells b m
other_entry: undefined; tells M entry
other_inputs: remedy; tells n x
other_rows, other_weights: remedy; tells W m n
other_shape: undefined; tells A M m n p q
other_size: undefined; tells m n u v
output_times_input: arithmetic-of-name; under weights; more Name Product Transpose; claims -; tells -
outputs_differ: undefined; tells W differ g m n p
perhaps_again: between-remark; tells -
plan: plan; claims -; tells activation sums | k | p z
problem: problem; claims A? M? W? b? c? g? grad? lam? q rate? w? x?; tells A M goal | W activation b x | W grad x | activation b w x | c g | centroids points | g rate w | k metric points q | lam w
products: definition; under -; gives formula; less VectorProduct; more Product; claims -; tells -
put_in_length: arithmetic arithmetic-of-name; needs Norm; less Norm; more Vector; claims -; tells -
put_in_neuron, put_in_weights: substitution; under -; gives formula; less Name; claims -; tells -
put_in_points: substitution substitution-of-name; under - means; more Vector; claims -; tells -
put_in_sum: substitution; under - step; claims -; tells -
put_in_sums: substitution; under - step; gives Vector; claims -; tells -
relu: definition; under -; claims -; tells -
relu_each: definition; under -; gives Vector; more Vector; claims -; tells -
relu_values: arithmetic; under -; gives Vector; claims -; tells -
round_mask: remedy; tells -
row: definition definition-of-name substitution substitution-of-name; more Product Sum; claims -; tells row
rows_in_place: arithmetic; under -; gives Vector; more Vector; claims -; tells -
rows_times_columns: arithmetic; under inputs; needs Matrix; gives Vector; less Matrix; claims -; tells -
same_size: remedy; tells n u v
scale_down: arithmetic-of-name; under -; more Name Norm Product Quotient; claims -; tells -
shares: above-check; begins each_weight; claims -; tells -
shorter: between; signs fact<; tells fact g
shorter_by_squares: between; signs fact< squares<; tells fact g squares
sigmoid: definition; under -; more Negative Quotient Sum; claims -; tells -
sigmoid_each: definition; under -; tells -
silent: between-remark; signs fact<; tells fact
sizes: between; counts m:rows n:columns; claims columns? rows?; tells W b columns m n rows x | W g m n x
smallest: arithmetic-of-name; under -; less Name; claims compared?; tells compared
square_differences: arithmetic; under -; needs Power; gives formula; claims -; tells -
squared_distance: substitution; under -; less Norm; claims -; tells c p
stays: between-remark; claims -; tells stays
step: above; begins put_in_sum step_each; claims at_zero?; tells at_zero
step_each: definition; under step; gives Vector; tells -
step_of: arithmetic; under - step; signs fact< fact>=; claims fact?; tells fact
step_values: arithmetic; under - step; gives Vector; tells -
take_size: arithmetic; under -; needs AbsoluteValue; tells -
take_size_each: arithmetic; under -; needs AbsoluteValue; less AbsoluteValue; claims -; tells -
the_same, work_out: arithmetic arithmetic-of-name; claims -; tells -
too_few: undefined; tells k
too_many: undefined; tells k n
transpose: remedy; needs Transpose; tells goal m n | n product
turned: arithmetic arithmetic-of-name; needs Transpose; less Transpose; claims -; tells -
undefined: undefined; claims c?; tells c
use: between-remark; claims -; tells -
weighted_sum: arithmetic-of-name; under -; gives formula; more Name Sum VectorProduct; claims -; tells -
weighted_sums: arithmetic-of-name; under -; gives formula; more Name Product Sum; claims -; tells -
weights: above; begins output_times_input; claims -; tells -
work_out_power: arithmetic; under -; claims -; tells -
zero: between; tells g
"""
