"""What the words of matrices may be said of: written by `make said`, read by `problems/_said`."""

SAID = """
agree: in said
answer: in answer
append_rows: in remedy
append_to: in remedy
by_columns: in heading
by_entry: on definition; shapes other-matrix other-other
by_rows: in heading
columns: on definition; shapes other-other
commute: in said
corner: in remedy
diagonal: in said; on definition; shapes other-other
different_shapes: in undefined
drop_from: in remedy
drop_last: in remedy
drop_rows: in remedy
empty_product: in said
entries: in heading said
entries_in_place: on arithmetic; shapes other-matrix
entries_of: in heading said
equal: in said
fill_up: in remedy
fill_up_both: in remedy
first_power: on any
fits: in said
gram: in remedy
hadamard: in remedy
identity: in said
in_common: in remedy
in_place: on arithmetic; shapes other-other
layer: in said
mask: in said
minus_minus: on arithmetic; shapes matrix-matrix
multiply_columns: on arithmetic; shapes other-other
name_it: on arithmetic; shapes other-other
nilpotent: in said
not_conjugated: in said
not_the_product: in said
not_the_transpose: in said
only_entry: on any
order: in said
picks_column: in said
plan: in plan
problem: in problem
product: in remedy
put_in_found: on arithmetic; shapes other-other
recurrent: in said
repeat_column: in remedy
repeat_row: in remedy
reshape: in remedy
reshaped: in remedy
row_by_row: on definition
row_sums: in heading
row_times_column: on definition substitution; shapes other-other
row_times_vector: on substitution; shapes other-other
rows_to_columns: on definition; shapes other-matrix; needs Transpose; drops Transpose
sent_to_zero: in said
shapes: in remedy
size: in said
sizes: in said
skew: in said
split: on definition; shapes other-other
subtract: on arithmetic; works Sum; always; shapes matrix-matrix
sums_of_factor: on arithmetic
sums_of_power: on arithmetic
sums_of_product: on arithmetic
symmetric: in said
the_same: in said
times_itself: on definition; shapes other-other
times_matrix: on arithmetic; shapes other-other
times_sums: on arithmetic
transposed: in remedy
undefined: in undefined
zero_matrix: in said
zero_product: in said
zero_vector: in said
zeroth_power: on any
"""
