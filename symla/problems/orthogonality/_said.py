"""What the words of orthogonality may be said of: written by `make said`, read by `problems/_said`."""

SAID = """
above: in heading
add_and_subtract: on any
already: in heading
answer: in answer
any_values: on any
below: in heading
by_definition: on arithmetic; shapes other-other; brings Transpose
centred: in heading
check: in heading said
check_product: in heading
check_residual: in heading
choose_zero: in said
coefficients: in heading
collect: on any
column: on substitution; shapes other-other
columns: in heading
columns_of_Q: in heading
columns_with_pivots: on any
combination: on arithmetic
combined: in heading
complete: on arithmetic
corner: on any
covariances: in heading
dependent: in heading undefined
divide: on arithmetic; shapes other-other
divide_columns: in said
divide_each: in heading
divided_by_length: on arithmetic; shapes other-other; brings Norm
dropped: in said
each_two: in heading
eigenvalues: in said
entries_in_place: on arithmetic
entry_decides: in said
equations: in said
exact: in said
fewer_columns: in remedy
fill_up: in remedy
first: in heading
first_two: on arithmetic
form: on arithmetic; needs Transpose; drops Transpose
formula: on arithmetic definition; shapes other-other
formula_lead: in heading
formula_orthonormal: on any
free: in heading
from_coefficients: on arithmetic
how_long: in heading
inside: in said
inverse: in said
itself: on arithmetic; shapes other-other
itself_again: on arithmetic
length_times: on arithmetic; shapes other-other; brings Norm VectorProduct
lengths: in heading
lengths_on_diagonal: on arithmetic; shapes other-matrix; brings Norm
may_be_added: on arithmetic
may_be_zero: in said
means: in heading
multiply_in: on any
nearest_taken_away: on arithmetic; shapes other-other
no: in answer
no_spread: on any
normal_equations: in said
not_definite: in undefined
not_square: in answer undefined
not_symmetric: in undefined
nothing: in answer heading
nothing_else: on any
nothing_to_take: on arithmetic
one_sample: in undefined
one_solution: on any
only_solution: in heading
only_zero: in heading; on any
onto_each: in heading
orthogonal: in answer
orthonormal: in answer heading
over_diagonal: on substitution
pivot_decides: in said
pivots: in said
plan: in plan
plan_basis: in plan
plan_eigenvalues: in plan
plan_equations: in plan
plan_minors: in plan
plan_of_one: in plan
plan_pivots: in plan
plan_squares: in plan
polynomial: in heading
powers: on arithmetic substitution
problem: in problem
products: in heading said
products_of_columns: on arithmetic; needs Transpose; drops Transpose
put_in_all: on substitution
put_in_case: on arithmetic; shapes matrix-matrix other-other
put_in_known: on substitution; shapes other-other
read_off: on arithmetic; shapes other-other
read_rows: in heading
remainder_decides: in said
residual: in heading
rest: in heading
root_of_pivot: on substitution; shapes other-other
root_of_product: on arithmetic; shapes other-other; needs Norm; drops Norm; brings VectorProduct
row: on arithmetic; shapes other-other
rows: in heading
rows_times_columns: on arithmetic; shapes other-matrix other-other
rows_times_vector: on any
sarrus: on any
second_coordinates: on substitution
shortest: in heading
sign_decides: in said
sizes_differ: in undefined
subtract: on arithmetic; shapes matrix-matrix other-other
subtract_on_diagonal: on any
sum_and_product: on any
sum_of_projections: on any
sums: on any
symmetric_part: in remedy
take_away: in heading
take_away_span: in heading
take_out: on any
times_each: on any
together: in heading; on any
turned: on arithmetic; works Transpose; always; shapes other-other; needs Transpose; drops Transpose
two_by_two: on any
uncorrelated: in said
unit_vectors: on arithmetic; shapes other-matrix
variables: in heading
whole: on any
whole_space: in said
without_it: on arithmetic
without_mean: on any
without_projections: on arithmetic; shapes other-other; brings VectorProduct
without_span: on any
work_out: on arithmetic; shapes matrix-matrix other-other
yes: in answer
zero_decides: in said
zero_of: on any
zero_pivot: in said
zero_space: in said
zero_vector: in said
zeros: in heading
"""
