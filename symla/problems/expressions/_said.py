"""Where the words of expressions may stand: written by `make said`, read by `problems/_said`."""

SAID = """
_first, outer, work_out: ; tells order
add_up: arithmetic; under -; needs Sum; works Sum; gives Matrix Vector; claims -; tells -
answer: answer; claims -; tells value
by_entry: definition; under -; works -; gives Matrix Vector; claims -; tells -
column_times: undefined; tells B differ goal rows u
column_times_row: definition; under -; tells -
column_to_row: definition; under -; needs Transpose; works -; tells -
combine: arithmetic substitution; under -; needs Sum; works -; claims -; tells order
conjugate: arithmetic arithmetic-of-name substitution substitution-of-name; claims -; tells order
conjugated: arithmetic arithmetic-of-name; needs Conjugate; tells -
cross, turn_signs, zero_times: arithmetic arithmetic-of-name substitution substitution-of-name; works -; tells order
data_in_case: between; tells data letters
determinant: arithmetic; under -; needs Determinant; works -; tells order
divide: arithmetic arithmetic-of-name; works Quotient; tells -
divide_entries, times_vector: arithmetic substitution; under -; works -; claims -; tells order
divide_numbers: arithmetic arithmetic-of-name; works -; tells order
divided_by_matrix: undefined; tells X differ m n
divisor_decides: between; tells asked domain entry factored letters never values zeros
divisor_one: ; tells -
dot, rank, root: arithmetic arithmetic-of-name; tells order
dot_instead: remedy; tells value
every_zero, factor_one: arithmetic arithmetic-of-name; needs Product; tells -
first_power, zeroth_power: arithmetic arithmetic-of-name substitution substitution-of-name; needs Power; tells order
hadamard, once, over_one: arithmetic arithmetic-of-name substitution substitution-of-name; tells order
inverse_instead: remedy; tells goal
invert: arithmetic substitution; under -; needs Power; works -; claims -; tells order
minus_minus: arithmetic arithmetic-of-name; needs Sum; tells -
multiply_entries: arithmetic; under -; needs Product; works Product; gives Matrix Vector; claims -; tells -
multiply_numbers: arithmetic arithmetic-of-name; needs Product; works -; tells order
name_it: arithmetic-of-name; under -; works -; changes Name; gives formula; claims -; tells -
negative_power: definition definition-of-name; works -; tells order
norm: arithmetic; under -; works -; tells order
number_and_matrix: undefined; tells X differ m n number
one_entry: arithmetic; under -; tells -
outer_instead, row_instead: remedy; tells goal m n
plan: plan; claims -; tells letters
problem: problem; claims data; tells data goal
row_times, trace: arithmetic; under -; tells order
scale: arithmetic arithmetic-of-name substitution substitution-of-name; needs Product; works -; claims -; tells order
subtract: arithmetic arithmetic-of-name substitution substitution-of-name; needs Sum; works -; claims -; tells order
transpose: arithmetic substitution; under -; needs Transpose; works -; claims -; tells order
turned: arithmetic arithmetic-of-name; tells -
unit_instead: remedy; tells claim number
zero_divisor: undefined; claims zero?; tells goal zero
"""
