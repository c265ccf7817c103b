"""Where the words of matrices may stand: written by `make said`, read by `problems/_said`."""

SAID = """
agree: between; claims -; tells goal
angles_add_up: arithmetic arithmetic-of-name; gives Matrix; tells -
answer: answer; claims difference power product reshaped sum transpose; tells A m n reshaped | A trace | difference | power | product | sum | transpose
append_rows, drop_rows: remedy; tells A B count m n
append_to, drop_from: remedy; tells count size x
by_columns: above; claims -; tells many
by_entry: definition; under -; gives Matrix Vector; claims -; tells -
by_rows: above; claims -; tells -
columns: definition definition-of-name; claims -; tells -
commute: between-remark; tells pair
corner: remedy; tells A size value
diagonal: between-remark definition; under -; needs Call; claims -; tells - | A n
different_shapes: undefined; counts m:rows n:columns p:rows q:columns; claims -; tells A B goal m n p q
drop_last: remedy; tells A changed m missing n
empty_product, not_conjugated: between-remark; tells -
entries: above between; claims -; tells goal
entries_in_place: arithmetic; under - entries entries_of; gives Matrix; claims -; tells -
entries_of: above between; claims -; tells power
equal: between-remark; tells equal
fill_up: remedy; counts m:rows n:columns; claims -; tells first m n
fill_up_both: remedy; counts m:rows n:columns; claims -; tells first m n second
first_power: definition definition-of-name; needs Power; tells -
fits: between; counts count:entries; claims fits?; tells A count fits m n
gram: remedy; tells m value
hadamard: remedy; tells goal m n
identity: between-remark; claims same?; tells A same | factor same
in_common: remedy; counts m:rows n:columns; claims -; tells A B m n
in_place: arithmetic; under - by_rows; gives Vector; claims -; tells -
layer: between-remark; claims -; tells A x
mask: between-remark; tells A B
minus_minus: arithmetic arithmetic-of-name; needs Sum; gives Matrix; claims -; tells -
multiply_angle: arithmetic arithmetic-of-name; tells -
multiply_columns: arithmetic; under by_columns; claims -; tells -
name_it: arithmetic-of-name; under - entries_of; claims -; tells -
nilpotent: between-remark; tells A n
not_the_product: between-remark; tells other
not_the_transpose: between-remark; tells A differ turned
only_entry: definition; under -; tells -
order: between-remark; tells column differ pair row turned
picks_column: between-remark; tells A column place
plan: plan; tells powers
problem: problem; claims data; tells data | data goal | data m n
product: remedy; counts m:rows n:columns; claims -; tells goal m n
put_in_found: arithmetic; under - entries_of; claims -; tells -
recurrent: between-remark; claims -; tells -
repeat_column: remedy; tells column count m n of
repeat_row: remedy; tells count m n of row
reshape: remedy; tells A B columns count m n rows
reshaped: remedy; counts count:entries m:rows n:columns; claims -; tells A B count m n
row_by_row: definition-of-name; under -; gives Matrix; claims -; tells -
row_sums: above-check; claims -; tells -
row_times_column: definition-of-name substitution-of-name; under -; claims -; tells A B column row
row_times_vector: substitution-of-name; under -; claims -; tells row x
rows_to_columns: definition substitution; under -; needs Transpose; gives Matrix; claims -; tells -
sent_to_zero, zero_vector: between-remark; tells A x
shapes: remedy; counts count:entries; claims -; tells A count shapes
size: between-remark; tells size
sizes: between; counts m:rows n:columns p:entries p:rows q:columns; claims inner; tells A B goal inner m n p q | A goal inner m n p x
skew: between-remark; tells A opposite
split: definition; under - entries_of; claims -; tells -
subtract: arithmetic arithmetic-of-name; needs Negative Sum; gives Matrix; claims -; tells -
sums_of_factor: arithmetic; under row_sums; gives Vector; claims -; tells -
sums_of_power, sums_of_product, times_sums: arithmetic; under -; gives Vector; claims -; tells -
symmetric, the_same: between-remark; tells A same
times_itself: definition; under - entries_of; needs Power; gives formula; claims -; tells -
times_matrix: arithmetic; under - row_sums; gives Vector; claims -; tells -
transposed: remedy; counts m:rows n:columns size:entries; claims -; tells goal m n | goal size
undefined: undefined; counts count:entries m:rows n:columns p:entries p:rows; claims differ needed; tells A B differ goal n p | A count differ m n needed | A differ goal m n | A differ goal n p x
zero_matrix: between-remark; tells X same
zero_product: between-remark; tells A B goal
zeroth_power: arithmetic; under -; needs Power; tells -
"""
