"""What the words of systems may be said of: written by `make said`, read by `problems/_said`."""

SAID = """
above: in heading
add_and_subtract: on arithmetic; shapes other-other
adjugate: on arithmetic; brings Transpose
answer: in answer
back: in said
basis: in said
behind_bar: in heading said
below: in heading
block: on substitution; shapes other-matrix
bookkeeping: in said
brackets: on arithmetic; shapes other-other
carried: in heading
check: in heading said
check_determinant: in heading
check_relation: in heading
choose: in heading
clear: in heading
coefficients: in heading
cofactor: on substitution; shapes other-other; brings Determinant
cofactors: in said
column: on arithmetic substitution; shapes other-other
columns: in heading
combination: in said
components: on arithmetic; shapes other-other
contradiction: in said
coordinates: on arithmetic; shapes other-other
count_pivots: in heading said
counts_differ: in undefined
dependent: in answer said undefined
depends: in said
determinant_decides: in said
diagonal: on arithmetic; needs Determinant; drops Determinant
divide: on arithmetic; shapes other-other
equation: on substitution; shapes other-other
equations: in problem
every_pivot: in said
exchange: in heading
exchange_rows: in remedy
expand: on arithmetic; shapes other-other; needs Determinant
expand_first: in heading
factorization: in answer
factors: in heading
fill_up: in remedy
formula: on arithmetic definition; shapes other-other; needs Determinant; drops Determinant
formula_for_inverse: on definition; shapes other-other
free: in heading
gram: in remedy
impossible: in said
independent: in answer said
is_it_a_basis: in plan
itself: on arithmetic; shapes other-matrix
leave_out: in remedy
left: on arithmetic; shapes other-matrix
left_over: in said
left_sides: on arithmetic; shapes other-other
minors: on arithmetic; shapes other-other; needs Determinant; drops Determinant
multiple: in said
multipliers_in_place: on arithmetic; shapes other-matrix
multiply_in: on arithmetic; shapes other-matrix
nearest: in remedy
needs_exchange: in undefined
no_combination: in said
no_exchange: on arithmetic; shapes other-matrix
no_multipliers: on arithmetic; shapes other-matrix
no_pivot: in said
no_row: in said
normal_matrix: in remedy
not_square: in undefined
not_unique: in said
number_of_pivots: on arithmetic; shapes other-other
numbers_and_rest: on any
one_vector: in said
outside: in undefined
over_pivots: on arithmetic; shapes other-matrix
pivot_columns: in heading
pivot_decides: in said
pivots: in said
pivots_and_free: on arithmetic; shapes other-other
pivots_of: on arithmetic; shapes other-matrix
plan: in plan
problem: in problem
put_in_all: on substitution; shapes other-other
put_in_both: on arithmetic substitution; shapes other-other
put_in_case: on arithmetic; shapes matrix-matrix other-other
put_in_cofactors: on substitution; needs Transpose
put_in_determinant: on arithmetic; shapes other-matrix other-other
put_in_determinants: on arithmetic; shapes other-other; needs Determinant; drops Determinant
put_in_known: on substitution; shapes other-other
put_in_multipliers: on substitution; shapes matrix-matrix
put_in_vectors: on substitution; shapes other-other
quotient: on arithmetic; shapes other-other; brings Determinant
ranks_differ: in said
read_off: on arithmetic; shapes other-matrix other-other
read_rows: in heading
recipe: in plan
reciprocal: on arithmetic; shapes other-matrix
record: in heading
reduce: in remedy
replaced: on arithmetic; shapes other-matrix
right_side: on arithmetic; shapes other-other
right_side_decides: in said
right_sides: on arithmetic substitution; shapes other-other
row: on arithmetic; shapes other-other
row_of: on substitution; shapes other-other
rows: in heading
rows_left: in heading
same_exchanges: in heading
sarrus: on any
second: in said
signs: in said
singular: in undefined
sizes_differ: in undefined
solve_systems: in remedy
stuck: in heading
stuck_row: in heading
subtract: on arithmetic; shapes other-other
subtracted: on arithmetic; shapes other-other
taken_apart: in heading
together: in heading
too_many: in said
total: on arithmetic; shapes other-other
turned: on arithmetic; needs Transpose; drops Transpose
two_by_two: on any
undefined: in undefined
what_became: on arithmetic; shapes other-matrix
without_D: in remedy
without_pivot: in said
without_zeros: on arithmetic; shapes other-other; needs Determinant; drops Determinant
work_out: on arithmetic; shapes other-other
zero_pivot: in undefined
zero_row: in said; on arithmetic; needs Determinant; drops Determinant
zero_vector: in said; on arithmetic; shapes other-other
"""
