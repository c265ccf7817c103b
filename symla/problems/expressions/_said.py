"""What the words of expressions may be said of: written by `make said`, read by `problems/_said`."""

SAID = """
add_up: on arithmetic; works Sum; always
answer: in answer
by_entry: on definition; shapes other-matrix other-other
column_times: in undefined
column_times_row: on any
column_to_row: on definition; shapes other-matrix; needs Transpose; drops Transpose
combine: on any
conjugate: on any
conjugated: on any
data_in_case: in said
determinant: on arithmetic; shapes other-other; needs Determinant; drops Determinant
divide: on any; works Quotient
divide_entries: on any
divide_numbers: on any
divided_by_matrix: in undefined
divisor_decides: in said
dot: on any
dot_instead: in remedy
every_zero: on any
factor_one: on any
hadamard: on any
inverse_instead: in remedy
invert: on arithmetic substitution; shapes other-matrix other-other
minus_minus: on any
multiply_entries: on arithmetic; works Product; always
multiply_numbers: on any
name_it: on arithmetic; shapes other-other
negative_power: on any
norm: on arithmetic; needs Norm; drops Norm
number_and_matrix: in undefined
once: on any
one_entry: on arithmetic
outer_instead: in remedy
plan: in plan
problem: in problem
rank: on any
root: on any
row_instead: in remedy
row_times: on arithmetic
scale: on arithmetic substitution; shapes other-matrix other-other
subtract: on arithmetic substitution; shapes other-matrix other-other
times_vector: on arithmetic substitution; shapes other-other
trace: on arithmetic
transpose: on arithmetic substitution; shapes other-matrix other-other; needs Transpose; drops Transpose
turn_signs: on any
turned: on any
unit_instead: in remedy
zero_divisor: in undefined
zero_times: on any
"""
