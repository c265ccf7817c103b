"""What the words of eigenvalues may be said of: written by `make said`, read by `problems/_said`."""

SAID = """
above: in heading
add_and_subtract: on arithmetic; shapes other-other
added_on_diagonal: on any
all_of_them: in heading
alone: on any
along_axes: in heading
already: in answer
angle: on any
angles: on any
answer: in answer
any_left: in said
any_values: on arithmetic
as_found: on arithmetic; shapes other-other
as_rotation: on any
as_scaled_rotation: on any
at_most: in said
at_the_beginning: in said
axes_as_columns: on any
becomes_zero: in undefined
begin: in heading
begin_chain: on arithmetic
below: in heading
binomial_theorem: on any
blocks: on any
brackets: on arithmetic; shapes other-other
by_cayley_and_hamilton: on any
by_factors: on any
by_similarity: on arithmetic; shapes other-other
cayley_hamilton: in heading
chain_ends: in said
chains_as_columns: on arithmetic
check: in heading
check_each: in said
check_orthogonal: in heading
coefficient: on arithmetic; shapes other-other
coefficients: on any
coincide: in said
column_times_row: on arithmetic; brings Transpose
columns_sum: in said
combination: on any
complete: on any
constant_term: on arithmetic; shapes other-other
coordinates: in heading
coordinates_on_axes: on any
derivative: in heading
determinant_found: on any
determinant_of_exponential: in said
determinant_of_root: on any
diagonalize: in remedy
difference_of_squares: on any
discriminant_decides: in said
divide: on any
divide_by_length: on definition; shapes other-other; brings Norm
divided: on definition
divided_by: on any
each_term: on arithmetic; works Power Product; shapes other-matrix other-other
eigenvalue_taken_away: on any
eigenvalue_times_square: on any
eigenvalues_on_diagonal: on arithmetic; shapes other-matrix
eigenvectors_as_columns: on arithmetic; shapes other-matrix
eigenvectors_named: in heading
equal_values: in said
error: in heading
expand: on arithmetic; shapes other-other; needs Determinant; brings Determinant
exponentials: on arithmetic
factor_decides: in said
factors: in heading; on any
factors_of_matrix: in heading
fill_up: in said
first_factor: in heading
first_power: in said
form_lead: in heading
found_above: on any
free: in heading
generalized: in said
gram: on arithmetic; shapes other-other; brings Transpose
half_each: on arithmetic
image_over_value: on definition
image_times_row: on arithmetic; needs Transpose VectorProduct; drops Transpose VectorProduct
independent_columns: in said
induction: in heading
inverse_named: on any
invert: on arithmetic
invertible: in said
is_derivative: on arithmetic
is_next: on arithmetic
is_next_turned: on any
itself: in said
jordan: in remedy
largest_component: on arithmetic
largest_first: in said
least_stretch: on any
left_as_columns: on any
left_vectors: in said
length_one: on arithmetic; needs Norm; drops Norm
lengths: in heading
lengths_of_axes: in heading
letter_in_front: on arithmetic
matrix_itself: on any
matrix_lead: in heading
minors: on arithmetic; shapes other-other; needs Determinant; drops Determinant
more_vectors: in heading
multiply_and_add: on any
multiply_by_euler: on any
multiply_entries: on any
multiply_matrices: on any
multiply_out: on arithmetic
named_space: in said
named_zeros: in heading
negative: in undefined
negative_eigenvalue: in undefined
negative_exponents: in said
next_of_chain: on arithmetic
next_value: on any
nilpotent: in said
nilpotent_part: on any
no_transition: in undefined
no_variance: in undefined
not_square: in undefined
not_symmetric: in undefined
not_unique: in said
nothing_left: on any
nullities: in said
of_two: in heading
on_the_diagonal: on arithmetic; shapes other-other
one_factor_more: on definition; shapes other-other
one_sample: in undefined
only_entry: on arithmetic; shapes other-other; needs Determinant; drops Determinant
only_vector: on any
orthonormal_factor: on any
other_axes: in said
perpendicular: in said
pivot_columns: on any
pivot_decides: in said
plan: in plan
possible: in said
possible_with_zero: in said
possible_with_zero_once: in said
powers_of_blocks: on arithmetic
problem: in problem
product_as_squares: on any
product_of_diagonal: on arithmetic; shapes other-other; needs Determinant; drops Determinant
product_of_norms: on any
products_of_factors: in heading
projections: in heading
projections_in_letters: on any
put_in_case: on arithmetic
put_in_found: on arithmetic
put_in_known: on substitution; shapes other-other
put_in_length: on arithmetic; shapes other-other; needs Norm; drops Norm
put_in_matrices: on substitution; shapes other-other
put_in_norms: on any
put_in_trace: on any
quadratic: in said
quadratic_formula: on definition; shapes other-other
quotient: on any
read_rows: in heading
repeated: in said
right_as_columns: on any
right_vectors: in heading
root: on arithmetic; shapes other-other
root_of_eigenvalue: on definition; shapes other-other
root_of_negative: on any
roots: in said
roots_of_blocks: on any
roots_of_eigenvalues: in said
row: on arithmetic; shapes other-other
rows_left: on any
rows_sum: in said
same_products: in said
same_steps: in said
scale: in said; on arithmetic; shapes other-other
semidefinite_factor: on any
sent_to_zero: in said
several: in undefined
share: on any
shares: in heading
shifted: on arithmetic
simplify: on arithmetic; shapes other-other
singular: in undefined
sizes_differ: in undefined
small_square: on any
solution: in heading
solve: in said
space: in said
spectral: in heading
split_off: on arithmetic
squares_add_up: in said
squares_left: in said
subtract: on any
subtract_on_diagonal: on arithmetic; shapes other-other; needs Determinant
sum_and_product: on arithmetic; shapes other-other
symmetric: in said
take_out: on arithmetic
tends: in said
term: on arithmetic; brings Transpose VectorProduct
terms: in heading
terms_added: on any
the_form: on arithmetic; needs Transpose; drops Transpose
times_value: on arithmetic; shapes other-other
together: in heading
too_few: in undefined
trace_and_determinant: in said
trace_found: on any
trace_of_root: on any
trial: in heading
turn_and_invert: on any
turned: on any; works Transpose
turned_again: on any
two_by_two: on arithmetic; shapes other-other; needs Determinant; drops Determinant
two_squares: on any
under_the_root: on arithmetic; shapes other-other
units_as_columns: on any
values_on_diagonal: on any
vanishes: on any
variables: in heading
wide: in undefined
with_it: in heading
with_nilpotent: in said
without_inverse: in undefined
without_projections: on any
without_zeros: on arithmetic; shapes other-other
work_out: on arithmetic; shapes other-matrix other-other
zero: on any
zero_eigenvalue: in said
zero_itself: in said
zero_matrix: on any
zero_of: on arithmetic; shapes other-other
zero_with_too_few: in undefined
zeros: in heading
"""
