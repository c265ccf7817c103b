"""Where the words of eigenvalues may stand: written by `make said`, read by `problems/_said`."""

SAID = """
above: above; tells column count scaled
add_and_subtract: arithmetic arithmetic-of-name; needs Sum; gives formula; tells -
added_on_diagonal: arithmetic; under -; tells -
all_of_them: above; tells -
alone: arithmetic arithmetic-of-name; tells -
along_axes: above; tells -
already: answer; tells matrix
angle: arithmetic arithmetic-of-name; tells -
angles: arithmetic arithmetic-of-name; tells -
answer: answer; tells A approximation error k | A bases multiplicities values | A condition | A factors product | A inverse | A norm | A polynomial | A values | P steady | X axes coordinates k | estimate iterate steps | exponential goal | factors product | goal n power valid | goal root | matrix squares | solution times
any_left: between; tells A zero
any_values: arithmetic-of-name; under variables; gives Vector; tells -
as_found: arithmetic-of-name; under - eigenvectors_named eigenvectors_named_alone eigenvectors_named_found more_vectors more_vectors_alone right_vectors right_vectors_alone right_vectors_found; tells basis
as_rotation: arithmetic arithmetic-of-name; tells -
as_scaled_rotation: arithmetic arithmetic-of-name; tells -
at_most: between-remark; tells A
at_the_beginning: between-check; tells begins t
axes_as_columns: arithmetic-of-name; under -; gives Matrix; tells -
becomes_zero: undefined; tells zero
begin: above; tells -
begin_chain: arithmetic-of-name; under -; gives Vector; tells -
below: above; tells column count divided inverted made multiplied row swapped
binomial_theorem: arithmetic-of-name; under -; tells -
blocks: arithmetic-of-name; under -; gives Matrix; tells -
brackets: arithmetic arithmetic-of-name; gives formula; tells -
by_cardano: arithmetic-of-name; under -; tells -
by_cayley_and_hamilton: arithmetic-of-name; under -; tells -
by_factors: arithmetic-of-name; under -; tells -
by_similarity: arithmetic-of-name; under -; gives formula; tells -
cardano: above; tells factor
cardano_without_square: above; tells factor
cayley_hamilton: above-check; tells -
chain_ends: between; tells ended
chains_as_columns: arithmetic-of-name; under -; gives Matrix; tells -
chains_decide: between; tells asked domain entry factored letters never values zeros
check: above-check; tells -
check_alone: above-check; tells -
check_each: between-check; tells -
check_orthogonal: above-check; tells -
coefficient: arithmetic-of-name; under - square_where; gives formula; tells -
coefficient_of_letter: arithmetic-of-name; under - cardano_without_square; tells -
coefficient_of_square: arithmetic-of-name; under cardano; tells -
coefficient_of_sum: definition-of-name; under without_square; tells -
coefficients: arithmetic arithmetic-of-name; tells -
coincide: between; tells asked domain entry factored letters never values zeros
collect_squares: arithmetic; under -; tells -
column_times_row: arithmetic-of-name; under - projections; tells -
columns_sum: between; tells P sums
combination: arithmetic arithmetic-of-name; tells -
complete: arithmetic; under -; tells x
constant_of_sum: definition-of-name; under -; tells -
constant_term: arithmetic-of-name; under -; gives formula; tells -
coordinates: above; tells -
coordinates_on_axes: arithmetic-of-name; under coordinates; tells -
cube_root: arithmetic-of-name; under -; tells -
derivative: above-check; tells -
determinant_found: arithmetic; under of_two; needs Determinant; tells -
determinant_of_exponential: between-check; tells determinant power
determinant_of_root: arithmetic-of-name; under of_two; tells -
diagonalize: remedy; tells -
difference_of_squares: arithmetic arithmetic-of-name; tells -
discriminant: arithmetic arithmetic-of-name; tells -
discriminant_decides: between; tells discriminant
discriminant_zero: between; tells asked domain entry factored letters never values zeros
divide: arithmetic arithmetic-of-name; tells -
divide_by_length: definition-of-name; under -; gives formula; tells -
divide_by_two: arithmetic; under -; gives formula; tells -
divided: definition-of-name; under -; tells -
divided_by: arithmetic-of-name; under first_factor; tells -
each_term: arithmetic; under cayley_hamilton trial; gives Matrix formula; tells -
eigenspaces: ; tells bases multiplicities values
eigenvalue_taken_away: arithmetic; under -; gives Matrix; tells -
eigenvalue_times_square: arithmetic arithmetic-of-name; tells -
eigenvalues_on_diagonal: arithmetic-of-name; under -; gives Matrix; tells -
eigenvectors_as_columns: arithmetic-of-name; under -; gives Matrix; tells -
eigenvectors_named: above; tells -
eigenvectors_named_alone: above; tells -
eigenvectors_named_found: above; tells -
equal_values: between-remark; tells A equal
error: above; tells -
expand: arithmetic arithmetic-of-name; needs Determinant; tells kind place
exponentials: arithmetic-of-name; under -; gives Matrix; tells -
factor: arithmetic arithmetic-of-name; tells -
factor_decides: between; tells asked domain entry factored letters never values zeros
factors: above arithmetic-of-name; under all_of_them with_it; tells -
factors_coincide: between; tells asked domain entry factored letters never values zeros
factors_of_matrix: above; tells -
fill_up: between; tells turned
first_factor: above; tells -
first_power: between-check; needs Power; tells begins n valid
first_power_itself: between-check; tells fact
form_lead: above; tells -
found_above: arithmetic; under -; gives Matrix; tells -
free: above; tells columns names
generalized: between; tells value
gram: arithmetic arithmetic-of-name; tells domain
half_each: arithmetic-of-name; under matrix_lead; gives Matrix; tells -
image_over_value: definition-of-name; under -; tells -
image_times_row: arithmetic; under - terms; tells -
independent_columns: between-check; tells P claim
induction: above-check; tells -
inverse_named: arithmetic-of-name; under -; tells -
invert: arithmetic; under - first_factor; needs Power; gives formula; tells -
invertible: between-check; tells P determinant nonzero
is_derivative: arithmetic; under derivative; gives Matrix Vector; tells -
is_next: arithmetic; under induction; gives Matrix; tells -
is_next_turned: arithmetic; under induction; gives Matrix; tells -
itself: between-remark; signs within<=; tells - | A rank within
jordan: remedy; tells -
largest_component: arithmetic-of-name; under -; tells -
largest_first: between; tells values
least_stretch: definition-of-name; under -; tells -
left_as_columns: arithmetic-of-name; under -; gives Matrix; tells -
left_vectors: between; tells -
length_one: arithmetic; under -; needs Norm; gives Vector; tells -
lengths: above; tells -
lengths_alone: above; tells -
lengths_of_axes: above; tells -
letter_in_front: arithmetic; under -; tells -
matrix_itself: arithmetic-of-name; under - factors_of_matrix; tells -
matrix_lead: above; tells -
minors: arithmetic arithmetic-of-name; needs Determinant; gives formula; tells -
more_vectors: above; tells -
more_vectors_alone: above; tells -
multiply_and_add: arithmetic arithmetic-of-name; under -; gives Matrix; tells -
multiply_by_euler: arithmetic; under - solution; gives Matrix Vector; tells -
multiply_entries: arithmetic; under -; needs Product; gives Matrix; tells -
multiply_matrices: arithmetic; under - products_of_factors; gives Matrix; tells -
multiply_out: arithmetic; under - all_of_them with_it; tells -
named_space: between; tells lowered shift value
named_zeros: above; tells zeros
negative: undefined; signs claim<; tells P claim
negative_eigenvalue: undefined; signs negative< value= value~; tells A negative value
negative_exponents: between-remark; tells A determinant n nonzero
next_of_chain: arithmetic-of-name; under -; gives formula; tells -
next_value: arithmetic-of-name; under error; tells -
nilpotent: between; tells A value
nilpotent_part: arithmetic-of-name; under -; tells -
no_transition: undefined; tells P column row
no_variance: undefined; tells X zero
not_square: undefined; tells A m n | P m n
not_symmetric: undefined; tells A differs domain
not_unique: between-remark; tells A P U claim
nothing_left: arithmetic-of-name; under error; tells -
nullities: between; tells N first last
of_cardano: definition-of-name; under -; tells -
of_two: above; tells -
on_the_diagonal: arithmetic-of-name; under - zeros; gives formula; tells -
one_factor_more: definition; under -; gives formula; tells -
one_real: between; signs fact>; tells fact
one_sample: undefined; tells X one
only_entry: arithmetic; under -; gives formula; tells -
only_vector: arithmetic arithmetic-of-name; tells -
orthonormal_factor: arithmetic-of-name; under -; tells -
other_axes: between-remark; tells X dimension value
perpendicular: between; tells products
pivot_columns: arithmetic-of-name; under factors; gives Matrix; tells -
pivot_decides: between; tells asked domain entry factored letters never values zeros
plan: plan; tells A | A domain | A k | P | X k | polynomial
possible: between; tells values
possible_with_zero: between; tells dimension multiplicity value values
possible_with_zero_once: between; tells multiplicity value values
powers_of_blocks: arithmetic-of-name; under -; gives Matrix; tells -
problem: problem; tells A | A domain | A goal | A k | A p | A steps x0 | A x0 | P | X k | data goal | method polynomial
product_as_squares: arithmetic; under -; tells x y
product_decides: between; tells asked domain entry factored letters never values zeros
product_of_diagonal: arithmetic; under -; needs Determinant; gives formula; tells -
product_of_norms: definition-of-name; under -; tells -
products_of_factors: above; tells -
projections: above-remark; tells -
projections_in_letters: arithmetic-of-name; under spectral; tells -
put_in_case: arithmetic arithmetic-of-name; tells letters
put_in_found: arithmetic; under -; tells -
put_in_known: substitution substitution-of-name; gives formula; tells -
put_in_length: arithmetic arithmetic-of-name; needs Norm; tells -
put_in_matrices: substitution; under - begin check check_alone check_orthogonal coordinates derivative first_factor induction solution; gives formula; tells -
put_in_norms: arithmetic; under -; needs Norm; tells -
put_in_trace: arithmetic; under - shares; tells -
quadratic: between; tells factor
quadratic_formula: definition-of-name; under -; gives formula; tells -
quotient: definition-of-name; under -; tells -
read_rows: above; tells -
repeated: between; tells count value
right_as_columns: arithmetic-of-name; under -; gives Matrix; tells -
right_vectors: above; tells -
right_vectors_alone: above; tells -
right_vectors_found: above; tells -
root: arithmetic-of-name; under -; tells -
root_of_eigenvalue: definition-of-name; under -; gives formula; tells -
root_of_negative: arithmetic arithmetic-of-name; tells -
root_of_one: arithmetic-of-name; under turns; tells -
roots: between; tells factor
roots_of_blocks: arithmetic-of-name; under -; gives Matrix; tells -
roots_of_eigenvalues: between; tells G
row: arithmetic arithmetic-of-name; tells divided row
rows_left: arithmetic-of-name; under -; gives Matrix; tells -
rows_sum: between; tells P sums
same_products: between-check; tells -
same_steps: between; tells lowered value
scale: arithmetic arithmetic-of-name between; needs Product; gives Vector; tells - | total
semidefinite_factor: arithmetic-of-name; under -; tells -
sent_to_zero: between; tells A value
several: undefined; tells P dimension shift
share: arithmetic-of-name; under - shares; tells -
shares: above; tells -
shifted: arithmetic-of-name; under -; tells shift
sign_decides: between; tells -
simplify: arithmetic; under -; gives formula; tells -
singular: undefined; tells A claim smallest
sizes_differ: undefined; tells A m n x0 | m n u v
small_square: arithmetic-of-name; under -; tells -
solution: above; tells -
solve: between; tells shift
space: between; tells shift value
spectral: above-remark; tells -
split_off: arithmetic; under -; tells factor
square_where: above; tells factor
squares_add_up: between-check; tells squares total
squares_left: between-check; tells gap squares
subtract: arithmetic arithmetic-of-name; needs Sum; tells -
subtract_from_diagonal: ; tells letter
subtract_on_diagonal: arithmetic; under -; needs Determinant; tells letter
sum_and_product: arithmetic; under -; tells product total
sum_and_product_in_short: ; tells product total
symmetric: between; tells A mirrored
symmetry_decides: between; tells asked domain entry factored letters never values zeros
take_out: arithmetic; under -; tells letter
tends: between-remark; tells -
term: arithmetic-of-name; under - terms; tells -
terms: above; tells -
terms_added: arithmetic arithmetic-of-name; tells -
the_form: arithmetic; under form_lead; tells -
three_real: between; tells fact
times_value: arithmetic; under -; tells value
together: above; tells components infinite
too_few: undefined; tells A dimension multiplicity value
trace_and_determinant: between-check; tells determinant product total trace
trace_found: arithmetic; under -; tells -
trace_of_root: arithmetic-of-name; under -; tells -
trial: above; tells constant zero
turn_and_invert: arithmetic; under -; needs Transpose; tells -
turned: arithmetic arithmetic-of-name; tells -
turned_again: arithmetic arithmetic-of-name; tells -
turns: above; tells -
two_by_two: arithmetic arithmetic-of-name; needs Determinant; gives formula; tells -
two_squares: arithmetic; under -; tells -
under_the_root: arithmetic; under -; gives formula; tells -
units_as_columns: arithmetic-of-name; under -; gives Matrix; tells -
values_on_diagonal: arithmetic-of-name; under -; gives Matrix; tells -
vanishes: arithmetic arithmetic-of-name; gives Matrix; tells -
variables: above; tells -
wide: undefined; tells A m n
with_it: above; tells -
with_nilpotent: between; tells value
without_inverse: undefined; tells A claim
without_projections: arithmetic arithmetic-of-name; tells earlier
without_square: above; tells -
without_zeros: arithmetic arithmetic-of-name; gives formula; tells -
work_out: arithmetic arithmetic-of-name; gives Matrix Vector formula; tells -
zero: arithmetic arithmetic-of-name; tells -
zero_block: between; tells n value
zero_eigenvalue: between; tells asked domain entry factored letters never values zeros
zero_itself: between; tells A value zero
zero_matrix: arithmetic arithmetic-of-name; tells -
zero_of: arithmetic-of-name; under - zeros; tells factor
zero_singular: between; tells asked domain entry factored letters never values zeros
zero_with_too_few: undefined; tells A dimension multiplicity value
zeros: above; tells -
"""
