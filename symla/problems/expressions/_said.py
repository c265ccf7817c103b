"""Where the words of expressions may stand: written by `make said`, read by `problems/_said`."""

SAID = """
_first, outer, work_out: ; tells order
add_up: arithmetic; under -; needs Sum; gives Matrix Vector; claims -; tells -
answer: answer; claims -; tells value
by_entry: definition; under -; gives Matrix Vector; claims -; tells -
column_times: undefined; tells B differ goal rows u
column_times_row: definition; under -; tells -
column_to_row: definition; under -; needs Transpose; tells -
combine: arithmetic substitution; under -; needs Sum; claims -; tells order
conjugate: arithmetic arithmetic-of-name substitution substitution-of-name; claims -; tells order
conjugated: arithmetic arithmetic-of-name; needs Conjugate; tells -
cross, hadamard, once, over_one: arithmetic arithmetic-of-name substitution substitution-of-name; tells order
turn_signs, zero_times: arithmetic arithmetic-of-name substitution substitution-of-name; tells order
data_in_case: between; tells data letters
determinant: arithmetic; under -; needs Determinant; tells order
divide, turned: arithmetic arithmetic-of-name; tells -
divide_entries, times_vector: arithmetic substitution; under -; claims -; tells order
divide_numbers, dot, rank, root: arithmetic arithmetic-of-name; tells order
divided_by_matrix: undefined; tells X differ m n
divisor_decides: between; tells asked domain entry factored letters never values zeros
divisor_one: ; tells -
dot_instead: remedy; tells value
every_zero, factor_one: arithmetic arithmetic-of-name; needs Product; tells -
first_power, zeroth_power: arithmetic arithmetic-of-name substitution substitution-of-name; needs Power; tells order
inverse_instead: remedy; tells goal
invert: arithmetic substitution; under -; needs Power; claims -; tells order
minus_minus: arithmetic arithmetic-of-name; needs Sum; tells -
multiply_entries: arithmetic; under -; needs Product; gives Matrix Vector; claims -; tells -
multiply_numbers: arithmetic arithmetic-of-name; needs Product; tells order
name_it: arithmetic-of-name; under -; gives formula; claims -; tells -
negative_power: definition definition-of-name; tells order
norm, row_times, trace: arithmetic; under -; tells order
number_and_matrix: undefined; tells X differ m n number
one_entry: arithmetic; under -; tells -
outer_instead, row_instead: remedy; tells goal m n
plan: plan; claims -; tells letters
problem: problem; claims data; tells data goal
scale: arithmetic arithmetic-of-name substitution substitution-of-name; needs Product; claims -; tells order
subtract: arithmetic arithmetic-of-name substitution substitution-of-name; needs Sum; claims -; tells order
transpose: arithmetic substitution; under -; needs Transpose; claims -; tells order
unit_instead: remedy; tells claim number
zero_divisor: undefined; claims zero?; tells goal zero
"""
